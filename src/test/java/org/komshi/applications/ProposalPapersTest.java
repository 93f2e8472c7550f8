package org.komshi.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.calls.CallView;
import org.komshi.database.HubClock;
import org.komshi.documents.PaperCheck;
import org.komshi.forms.Answer;
import org.komshi.forms.Answers;
import org.komshi.forms.DefinitionId;
import org.komshi.forms.Everything;
import org.komshi.forms.Forms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposals and acknowledgements as PDF/A that screen readers read. */
@HubTest
class ProposalPapersTest {
    private static final Instant CLOSES = Instant.parse("2027-03-01T11:00:00Z");
    private static final Map<String, String> ROUND =
            Map.of("en", "Concept note", "mk", "Концепт-белешка", "sq", "Koncept-notë", "sr-Cyrl", "Сажетак пројекта");

    @Autowired
    Cast cast;

    @Autowired
    Hub hub;

    @Autowired
    Applying applying;

    @Autowired
    Applications applications;

    @Autowired
    Forms forms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HubClock clock;

    CallView call;
    Applying.Drafted draft;
    String address;

    private void draftOf(CallView asked) {
        call = asked;
        draft = applying.complete(call);
        address = "/my/proposals/" + draft.proposal().value();
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    @Test
    void a_draft_is_previewed_in_each_language_and_says_that_it_is_none_yet() {
        DefinitionId form = ((Forms.Adding.Added) forms.add(Everything.file(), Optional.empty())).id();
        draftOf(applying.callClosingAt(CLOSES, Optional.of(form)));
        applications.saveAnswers(
                draft.proposal(),
                draft.representative(),
                new Answers(Map.of("vat-number", new Answer.TextAnswer("Ѓорѓи <b> & Љубица 🚸"))));
        for (String language : List.of("en", "mk", "sq", "sr-Cyrl")) {
            SignedIn.Answer answer = hub.as(draft.representative())
                    .with("Cookie", "language=" + language)
                    .get(address + "/proposal.pdf");

            assertThat(answer.status()).as(language).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(answer.header("Content-Disposition"))
                    .startsWith("attachment")
                    .contains("-1-draft.pdf");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            PaperCheck paper = PaperCheck.sound(answer.bytes());
            assertThat(paper.title()).startsWith(ROUND.get(language));
            assertThat(paper.language()).isEqualTo(language);
            assertThat(paper.text()).contains("Ѓорѓи <b> & Љубица \uFFFD").doesNotContain("#", "SHA-256 of");
        }
    }

    @Test
    void what_was_submitted_carries_the_facts_of_its_acknowledgement() {
        draftOf(applying.callClosingAt(CLOSES));
        assertThat(hub.as(draft.representative())
                        .get(address + "/acknowledgement.pdf")
                        .status())
                .isEqualTo(404);
        Acknowledgement acknowledged = applying.submitted(draft);
        SignedIn applicant = hub.as(draft.representative());

        for (String paper : List.of("/proposal.pdf", "/acknowledgement.pdf")) {
            PaperCheck read = PaperCheck.sound(applicant.get(address + paper).bytes());
            assertThat(read.text().replace(" ", ""))
                    .as(paper)
                    .contains(acknowledged.reference(), acknowledged.sha256(), acknowledged.auditHead())
                    .doesNotContain("notsubmitted", "\uFFFD");
        }
        assertThat(applicant.get(address + "/submission").body())
                .contains(address + "/proposal.pdf", address + "/acknowledgement.pdf");
        assertThat(hub.as(cast.somebody()).get(address + "/proposal.pdf").status())
                .isEqualTo(404);
    }

    @Test
    void the_desk_takes_it_along_once_it_is_open() {
        draftOf(applying.callClosingAt(CLOSES));
        applying.submitted(draft);
        String desk = "/desk/proposals/" + draft.proposal().value() + "/proposal.pdf";

        assertThat(hub.as(cast.petar()).get(desk).status()).isEqualTo(404);
        clock.set(CLOSES);
        jdbc.sql("""
                        insert into evaluation.opening (round, opened_by, opened_at, proposals, withdrawn, sha256)
                        values (:round, :by, :at, 1, 0, '')
                        """)
                .param("round", call.firstRound().id().value())
                .param("by", cast.petar().value())
                .param("at", CLOSES.atOffset(java.time.ZoneOffset.UTC))
                .update();
        assertThat(PaperCheck.sound(hub.as(cast.petar()).get(desk).bytes()).language())
                .isEqualTo("mk");
        assertThat(hub.as(cast.petar())
                        .get("/desk/applications/" + draft.application().value())
                        .body())
                .contains(desk);
        assertThat(hub.as(cast.mira()).get(desk).status()).isIn(403, 404);
    }
}
