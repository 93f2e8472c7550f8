package org.komshi.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.calls.CallView;
import org.komshi.calls.RoundId;
import org.komshi.database.HubClock;
import org.komshi.forms.Answer;
import org.komshi.forms.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class ReceivedAtTheDeskTest {
    private static final Instant CLOSES = Instant.parse("2027-03-01T11:00:00Z");
    private static final String HOSTILE =
            "=HYPERLINK(\"http://evil.example\";\"1\") <script>alert(1)</script> a\u200Bb 🚸";

    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @Autowired
    Applying applying;

    @Autowired
    Applications applications;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HubClock clock;

    CallView call;
    String list;
    Applying.Drafted submitted;

    @BeforeEach
    void one_submitted_and_one_only_drafted() {
        call = applying.callClosingAt(CLOSES);
        list = "/desk/calls/" + call.id().value() + "/applications";
        submitted = applying.complete(call);
        Answers hostile =
                new Answers(java.util.Map.of("title", new Answer.TextAnswer(org.komshi.forms.TypedText.line(HOSTILE))));
        applications.saveAnswers(submitted.proposal(), submitted.representative(), hostile);
        applying.submitted(submitted);
        applying.complete(call);
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    @Test
    void before_the_deadline_staff_see_numbers_only() {
        String page = hub.as(cast.petar()).get(list).body();

        assertThat(page)
                .contains("Поднесени".toLowerCase(java.util.Locale.ROOT))
                .doesNotContain(name(submitted));
        assertThat(hub.as(cast.petar()).get(list + ".xlsx").status()).isEqualTo(404);
        assertThat(hub.as(cast.petar()).get(application()).status()).isEqualTo(404);
        assertThat(hub.as(cast.dejan()).get(file()).status()).isEqualTo(404);
    }

    @Test
    void after_closing_the_sealed_ones_wait_for_the_opening() {
        clock.set(CLOSES);

        assertThat(hub.as(cast.petar()).get(list).body()).doesNotContain(name(submitted));
        assertThat(hub.as(cast.petar()).get(application()).status()).isEqualTo(404);
    }

    @Test
    void opened_they_are_listed_read_and_taken_along() throws Exception {
        open();

        String page = hub.as(cast.petar()).get(list).body();
        assertThat(page)
                .contains(name(submitted), "=HYPERLINK(", "&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(hub.as(cast.dejan()).get(application()).body()).contains("We walk children to school.");
        assertThat(hub.as(cast.vesna()).get(file()).bytes()).isEqualTo(canonical());
        byte[] sheet = hub.as(cast.petar()).get(list + ".xlsx").bytes();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            var line = book.getSheetAt(0).getRow(2);
            assertThat(line.getCell(1).getStringCellValue()).isEqualTo(name(submitted));
            assertThat(line.getCell(4).getCellType()).isEqualTo(CellType.STRING);
            assertThat(line.getCell(4).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(line.getCell(4).getStringCellValue()).endsWith("ab 🚸");
            assertThat(line.getCell(5).getNumericCellValue()).isEqualTo(300_000);
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void a_filter_finds_and_says_when_nothing_fits() {
        open();

        assertThat(hub.as(cast.petar())
                        .get(list + "?find=hyperlink&sort=requested")
                        .body())
                .contains(name(submitted));
        assertThat(hub.as(cast.petar()).get(list + "?find=nothing-like-this").body())
                .doesNotContain(name(submitted))
                .contains("Нема апликации за прикажување");
    }

    @Test
    void assessors_applicants_and_staff_of_nothing_do_not_come_in_here() {
        open();

        for (String address : List.of(list, list + ".xlsx", application(), file())) {
            assertThat(hub.as(cast.mira()).get(address).status()).as(address).isIn(403, 404);
            assertThat(hub.as(cast.goran()).get(address).status()).as(address).isIn(403, 404);
            assertThat(hub.as(submitted.representative()).get(address).status())
                    .as(address)
                    .isIn(403, 404);
        }
    }

    private void open() {
        clock.set(CLOSES);
        RoundId round = call.firstRound().id();
        jdbc.sql("""
                        insert into evaluation.opening (round, opened_by, opened_at, proposals, withdrawn, sha256)
                        values (:round, :by, :at, 1, 0, '')
                        """)
                .param("round", round.value())
                .param("by", cast.petar().value())
                .param("at", CLOSES.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private String application() {
        return "/desk/applications/" + submitted.application().value();
    }

    private String file() {
        return "/desk/proposals/" + submitted.proposal().value() + "/canonical.json";
    }

    private byte[] canonical() {
        return jdbc.sql("select canonical from applications.proposal where id = :id")
                .param("id", submitted.proposal().value())
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    private String name(Applying.Drafted drafted) {
        return jdbc.sql("select name ->> 'en' from organisations.organisation where id = :id")
                .param("id", drafted.organisation().value())
                .query(String.class)
                .single();
    }
}
