package org.komshi.calls.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.calls.CallExamples;
import org.komshi.calls.CallId;
import org.komshi.calls.Calls;
import org.komshi.calls.Correction;
import org.komshi.calls.Drafts;
import org.komshi.calls.Drafts.Creation.Created;
import org.komshi.calls.NewCall;
import org.komshi.calls.Part;
import org.komshi.calls.Period;
import org.komshi.calls.Programmes;
import org.komshi.calls.Publications;
import org.komshi.database.HubClock;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class FollowingCallsTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Drafts drafts;

    @Autowired
    Publications publications;

    @Autowired
    Programmes programmes;

    @Autowired
    Calls calls;

    @Autowired
    Telling telling;

    @Autowired
    HubClock clock;

    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    CallId call;
    PersonId officer;
    PersonId reader;
    SignedIn following;

    @BeforeEach
    void a_call_is_written() {
        clock.set(Instant.parse("2027-01-04T09:00:00Z"));
        officer = cast.somebody(Role.OFFICER);
        CallExamples examples = new CallExamples(jdbc);
        call = ((Created) drafts.create(examples.call(programmes.create(CallExamples.programme())), officer)).id();
        reader = cast.somebody();
        following = hub.as(reader);
    }

    @AfterEach
    void time_goes_on() {
        clock.followDatabase();
    }

    @Test
    void a_new_call_is_told_to_those_who_follow_its_country_and_to_no_others() {
        PersonId elsewhere = cast.somebody();
        following.post("/my/subscriptions", "country", "MK");
        hub.as(elsewhere).post("/my/subscriptions", "country", "ZZ");
        published();
        assertThat(mails(reader))
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains("Safe streets", slug(), "/en/subscriptions/"));
        // No programme names such a country: the wish becomes one for all calls.
        assertThat(mails(elsewhere)).hasSize(1);
    }

    @Test
    void a_search_is_followed_and_told_of_what_fits_all_of_it() {
        String fits = "/my/subscriptions";
        following.post(fits, "country", "MK", "kind", "association", "find", "  STREETS safer ");
        following.post(fits, "country", "MK", "kind", "association", "find", "streets safer");
        PersonId otherWords = cast.somebody();
        PersonId otherKind = cast.somebody();
        hub.as(otherWords).post(fits, "country", "MK", "find", "streets lamps");
        hub.as(otherKind).post(fits, "kind", "informal-group");

        published();

        assertThat(mails(reader)).hasSize(1);
        assertThat(mails(otherWords)).isEmpty();
        assertThat(mails(otherKind)).isEmpty();
        assertThat(following.get("/my/subscriptions").body())
                .contains("“streets safer”")
                .contains("Association");
        assertThat(hub.visitor()
                        .get("/en/calls?kind=association&find=safer+streets")
                        .body())
                .contains(slug())
                .contains("Tell me about new calls like these")
                .contains("/my/subscriptions/new?country=&amp;kind=association&amp;find=safer+streets");
        assertThat(hub.visitor().get("/en/calls?find=no_such%25word").body()).contains("No call matches");
    }

    @Test
    void a_correction_is_told_once_to_who_follows_and_to_who_asked() {
        published();
        PersonId asker = cast.somebody();
        following.post("/my/subscriptions", "call", slug());
        following.post("/my/subscriptions", "call", slug());
        hub.as(asker).post("/my/questions", "call", slug(), "question", "May two apply together?");
        extended();
        tellAll();
        assertThat(mails(reader))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail).contains("Longer.", "8 March 2027", "#corrigenda", "/en/subscriptions/"));
        assertThat(mails(asker))
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains("Longer.").doesNotContain("/subscriptions/"));
    }

    @Test
    void the_link_in_the_mail_ends_it_without_signing_in_and_only_by_its_button() {
        published();
        following.post("/my/subscriptions", "call", slug());
        UUID link = jdbc.sql("select id from calls.subscription where person = :person and ended_at is null")
                .param("person", reader.value())
                .query(UUID.class)
                .single();
        SignedIn stranger = hub.visitor();
        assertThat(stranger.get("/en/subscriptions/" + link).body()).contains("Stop the mails");
        assertThat(following.get("/my/subscriptions").body()).contains("Safe streets");
        stranger.post("/en/subscriptions/" + link);
        assertThat(stranger.get("/en/subscriptions/" + link).body()).contains("You get no more mails");
        assertThat(following.get("/my/subscriptions").body()).contains("You follow nothing yet");
        assertThat(stranger.get("/en/subscriptions/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        extended();
        tellAll();
        assertThat(mails(reader)).isEmpty();
    }

    @Test
    void nobody_ends_what_another_person_follows() {
        published();
        following.post("/my/subscriptions", "call", slug());
        UUID own = jdbc.sql("select id from calls.subscription where person = :person")
                .param("person", reader.value())
                .query(UUID.class)
                .single();
        hub.as(cast.somebody()).post("/my/subscriptions/" + own + "/ending");
        assertThat(following.get("/my/subscriptions").body()).contains("Safe streets");
        following.post("/my/subscriptions/" + own + "/ending");
        assertThat(following.get("/my/subscriptions").body()).contains("You follow nothing yet");
    }

    @Test
    void the_feed_tells_of_calls_and_corrigenda_in_the_readers_language() throws Exception {
        published();
        extended();
        var answer = hub.visitor().get("/mk/calls.atom");
        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.body()));
        List<SyndEntry> own = feed.getEntries().stream()
                .filter(entry -> entry.getLinks().getFirst().getHref().contains(slug()))
                .toList();
        assertThat(own)
                .extracting(SyndEntry::getTitle)
                .containsExactlyInAnyOrder("Safe streets (мк)", "Исправка 1: Safe streets (мк)");
    }

    @Test
    void a_call_begins_like_another_one_without_its_dates() {
        var answer = hub.as(officer)
                .post(
                        "/desk/calls",
                        "from",
                        call.value().toString(),
                        "programme",
                        calls.call(call).programme().value().toString(),
                        "title-en",
                        "Safer streets again",
                        "code",
                        "EX-" + call.value().toString().substring(20),
                        "slug",
                        "again-" + call.value());
        assertThat(answer.status()).isEqualTo(303);
        var copy = calls.call(new CallId(
                UUID.fromString(answer.location().substring(answer.location().lastIndexOf('/') + 1))));
        assertThat(copy.texts().procedure()).isEqualTo(calls.call(call).texts().procedure());
        assertThat(copy.rules()).isEqualTo(calls.call(call).rules());
        assertThat(copy.title().versions()).containsExactly(Map.entry("en", "Safer streets again"));
        assertThat(copy.firstRound().form())
                .isEqualTo(calls.call(call).firstRound().form());
        assertThat(copy.firstRound().period()).isEmpty();
        SignedIn elsewhere = hub.as(cast.somebody(Scope.call(UUID.randomUUID()), Role.OFFICER));
        assertThat(elsewhere.get("/desk/calls/new?from=" + call.value()).status())
                .isEqualTo(404);
    }

    private void published() {
        publications.publish(call, officer);
        tellAll();
    }

    private void extended() {
        var view = calls.call(call);
        var rounds = new ArrayList<>(Correction.of(view).rounds());
        var first = rounds.getFirst();
        rounds.set(
                0,
                new NewCall.Plan(
                        first.form(),
                        first.grid(),
                        first.checklist(),
                        first.period()
                                .map(period -> new Period(
                                        period.opensAt(), period.closesAt().plusSeconds(7 * 86_400))),
                        first.resultsBy()));
        int version = jdbc.sql("select version from calls.part where call = :call and part = 'rounds'")
                .param("call", call.value())
                .query(Integer.class)
                .single();
        var outcome = publications.correct(
                call,
                officer,
                new Publications.Seen(Part.ROUNDS, version),
                Correction.of(view).with(rounds).noted(CallExamples.text("Longer.")));
        assertThat(outcome).isInstanceOf(Publications.Correcting.Published.class);
    }

    /** Does what the queue does; what it did already is not done twice. */
    private void tellAll() {
        jdbc.sql("select id from calls.news where call = :call")
                .param("call", call.value())
                .query(UUID.class)
                .list()
                .forEach(telling::tell);
    }

    private List<String> mails(PersonId person) {
        return jdbc.sql("""
                        select subject || ' ' || body from mail.message
                         where template like 'calls.%'
                           and recipient = (select email from identity.person where id = :person)
                         order by queued_at
                        """).param("person", person.value()).query(String.class).list();
    }

    private String slug() {
        return calls.call(call).slug();
    }
}
