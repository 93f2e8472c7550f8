package org.komshi.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.calls.CallExamples;
import org.komshi.calls.CallId;
import org.komshi.calls.Drafts;
import org.komshi.calls.Programmes;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.komshi.organisations.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HubTest
class ReadingTheRegisterTest {
    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @Autowired
    Register register;

    @Autowired
    Programmes programmes;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);
    private SignedIn visitor;
    private OrganisationId organisation;
    private CallId call;
    private String callSlug;

    @BeforeEach
    void a_call_of_its_own_has_grants() {
        visitor = hub.visitor();
        organisation = cast.organisationOf(cast.somebody());
        var example = new CallExamples(jdbc).call(programmes.create(CallExamples.programme()));
        call = drafts.recordPast(example, cast.petar());
        callSlug = jdbc.sql("select slug from calls.call where id = :id")
                .param("id", call.value())
                .query(String.class)
                .single();
    }

    @Test
    void a_visitor_sees_who_got_what_without_a_cookie() {
        enter("Bridge " + mark, "200000", PublicationLevel.FULL);

        var page = visitor.get("/mk/grants?call=" + callSlug);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Bridge " + mark).contains("200.000\u00A0NOK");
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @Test
    void sums_follow_every_change_of_the_register() {
        enter("One " + mark, "200000", PublicationLevel.FULL);
        enter("Two " + mark, "150000.50", PublicationLevel.FULL);

        assertThat(list()).contains("350,000.50\u00A0NOK");

        jdbc.sql(
                        "update awards.award set publication_level = 'hidden', publish_on = null where call = :call and amount = 200000")
                .param("call", call.value())
                .update();

        assertThat(list()).contains("150,000.50\u00A0NOK").doesNotContain("350,000.50");
    }

    @Test
    void a_hidden_or_delayed_grant_is_nowhere() {
        enter("Shelter " + mark, "200000", PublicationLevel.HIDDEN);
        enter("Refuge " + mark, "200000", PublicationLevel.DELAYED);

        assertThat(list()).doesNotContain("Shelter").doesNotContain("Refuge");
        assertThat(visitor.get("/en/grants/shelter-" + mark).status()).isEqualTo(404);
        assertThat(visitor.get("/en/grants/refuge-" + mark).status()).isEqualTo(404);
        assertThat(visitor.get("/en/grants.csv?call=" + callSlug).body()).doesNotContain(mark);
    }

    @Test
    void a_withheld_name_is_not_shown_exported_or_found() {
        enter("House " + mark, "200000", PublicationLevel.NAME_WITHHELD);
        String name = jdbc.sql("select name ->> 'en' from organisations.organisation where id = :id")
                .param("id", organisation.value())
                .query(String.class)
                .single();

        assertThat(list()).contains("House " + mark).contains("Name withheld").doesNotContain(name);
        assertThat(visitor.get("/en/grants/house-" + mark).body()).doesNotContain(name);
        assertThat(visitor.get("/en/grants.csv?call=" + callSlug).body())
                .contains(mark)
                .doesNotContain(name);
        assertThat(visitor.get("/en/grants?call=" + callSlug + "&text=" + name.replace(" ", "+"))
                        .body())
                .doesNotContain("House " + mark);
    }

    @Test
    void words_are_found_in_any_case_and_signs_mean_themselves() {
        enter("Мостови 100% " + mark, "200000", PublicationLevel.FULL);

        assertThat(visitor.get("/mk/grants?text=%D0%9C%D0%9E%D0%A1%D0%A2%D0%9E%D0%92%D0%98+100%25+" + mark)
                        .body())
                .contains("Мостови 100% " + mark);
        assertThat(visitor.get("/mk/grants?text=%25_" + mark).body()).doesNotContain("Мостови 100% " + mark);
    }

    @Test
    void a_formula_in_a_title_stays_text_in_files_and_markup_in_pages_is_shown() throws Exception {
        enter("=1+1 <b>" + mark + "</b>", "200000", PublicationLevel.FULL);

        assertThat(list()).contains("=1+1 &lt;b&gt;" + mark).doesNotContain("<b>" + mark);
        assertThat(visitor.get("/en/grants.csv?call=" + callSlug).body()).contains("'=1+1");
        try (var book = new XSSFWorkbook(new java.io.ByteArrayInputStream(
                visitor.get("/en/grants.xlsx?call=" + callSlug).bytes()))) {
            var cell = book.getSheetAt(0).getRow(2).getCell(0);
            assertThat(cell.getStringCellValue()).startsWith("=1+1");
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void a_long_list_goes_on_page_by_page_and_loses_nothing() {
        transaction.executeWithoutResult(_ -> {
            for (int number = 0; number < 30; number++) {
                register.enter(award("Number " + number + " " + mark, "1000", PublicationLevel.FULL));
            }
        });
        String first = list();
        String next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");

        String second = visitor.get(next).body();

        for (int number = 0; number < 30; number++) {
            String title = "Number " + number + " " + mark;
            assertThat(first.contains(title) ^ second.contains(title)).as(title).isTrue();
        }
    }

    @Test
    void what_nobody_can_mean_shows_a_list_and_never_a_fault() {
        for (String query : new String[] {
            "after=nonsense", "after=2026-99-99_" + UUID.randomUUID(), "year=20x6", "country=%27", "call=%00x"
        }) {
            assertThat(visitor.get("/en/grants?" + query).status()).as(query).isLessThan(500);
        }
        assertThat(visitor.get("/en/grants/no-such-grant").status()).isEqualTo(404);
        assertThat(visitor.get("/xx/grants").status()).isEqualTo(404);
    }

    @Test
    void two_grants_of_the_same_title_have_two_addresses() {
        enter("Twin " + mark, "1000", PublicationLevel.FULL);
        enter("Twin " + mark, "1000", PublicationLevel.FULL);

        assertThat(visitor.get("/en/grants/twin-" + mark).status()).isEqualTo(200);
        assertThat(visitor.get("/en/grants/twin-" + mark + "-2").status()).isEqualTo(200);
    }

    private String list() {
        return visitor.get("/en/grants?call=" + callSlug).body();
    }

    private void enter(String title, String amount, PublicationLevel level) {
        transaction.executeWithoutResult(_ -> register.enter(award(title, amount, level)));
    }

    private NewAward award(String title, String amount, PublicationLevel level) {
        return new NewAward(
                call,
                Optional.empty(),
                organisation,
                Text.of("en", title),
                Text.NONE,
                Optional.of(Money.of(amount, "NOK")),
                "NOK",
                Optional.of(12),
                "MK",
                Optional.of(LocalDate.of(2026, 4, 20)),
                level == PublicationLevel.DELAYED
                        ? Publication.delayed(LocalDate.of(2099, 1, 1), "")
                        : Publication.of(level, ""));
    }
}
