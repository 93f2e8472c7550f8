package org.komshi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.evaluation.EvaluationExamples.Example;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class OpeningARoundTest {
    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @Autowired
    EvaluationExamples examples;

    @Autowired
    JdbcClient jdbc;

    private SignedIn petar;

    @BeforeEach
    void petar_is_at_his_desk() {
        examples.atClosing();
        petar = hub.as(cast.petar());
    }

    @AfterEach
    void time_goes_on() {
        examples.followDatabase();
    }

    @Test
    void one_millisecond_before_the_closing_instant_it_is_refused_and_says_from_when() {
        Example round = examples.conceptNotes(2);
        examples.at(EvaluationExamples.CLOSES.minusMillis(1));

        SignedIn.Answer page = petar.get(round.desk("opening"));
        SignedIn.Answer answer = petar.post(round.desk("opening"));

        assertThat(page.body()).contains("12:00").doesNotContain("Association 1");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(opened(round)).isZero();
    }

    @Test
    void at_the_closing_instant_an_officer_opens_and_the_record_lists_all_in_order_with_hash() throws Exception {
        Example round = examples.conceptNotes(3);
        examples.withdraw(round.proposal(1), EvaluationExamples.CLOSES.minusSeconds(5));

        assertThat(petar.post(round.desk("opening")).location()).endsWith(round.desk("opening"));

        String page = petar.get(round.desk("opening")).body();
        assertThat(page).contains("Association 1 (invented)", "Association 3 (invented)", "Petar Nikolovski");
        byte[] list = petar.get(round.desk("opening/list.txt")).bytes();
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(list));
        assertThat(page).contains(sha256);
        assertThat(new String(list, java.nio.charset.StandardCharsets.UTF_8).lines())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("2\t") && line.contains("Association 3"))
                .anyMatch(line -> line.startsWith("withdrawn\t") && line.contains("Association 2"));
    }

    @Test
    void two_clicks_make_one_record_and_one_entry() {
        Example round = examples.conceptNotes(1);

        petar.post(round.desk("opening"));
        hub.as(cast.vesna()).post(round.desk("opening"));

        assertThat(opened(round)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit.entry where act = 'evaluation.opened' and dossier_id = :call")
                        .param("call", round.call().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_name_that_looks_like_a_formula_stays_text_in_the_sheet_and_harmless_on_the_page() throws Exception {
        Example round = examples.conceptNotes(0);
        examples.proposal(round, "=HYPERLINK(\"http://evil.example\") <script>alert(1)</script>");
        petar.post(round.desk("opening"));

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(
                petar.get(round.desk("opening/list.xlsx")).bytes()))) {
            var sheet = book.getSheetAt(0);
            var cell = sheet.getRow(sheet.getLastRowNum()).getCell(2);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
        assertThat(petar.get(round.desk("opening")).body()).doesNotContain("<script>alert");
    }

    @Test
    void an_auditor_reads_it_but_does_not_open_and_others_find_nothing() {
        Example round = examples.conceptNotes(1);

        assertThat(hub.as(cast.dejan()).get(round.desk("opening")).status()).isEqualTo(200);
        assertThat(hub.as(cast.dejan()).post(round.desk("opening")).status()).isGreaterThanOrEqualTo(400);
        assertThat(hub.as(cast.mira()).get(round.desk("opening")).status()).isGreaterThanOrEqualTo(400);
        assertThat(hub.as(cast.somebody(org.komshi.identity.Scope.country("AL"), org.komshi.identity.Role.OFFICER))
                        .post(round.desk("opening"))
                        .status())
                .as("officer of another country")
                .isEqualTo(404);
        assertThat(opened(round)).isZero();
    }

    private int opened(Example round) {
        return jdbc.sql("select count(*) from evaluation.opening where round = :round")
                .param("round", round.round().value())
                .query(Integer.class)
                .single();
    }
}
