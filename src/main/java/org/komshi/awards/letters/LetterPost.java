package org.komshi.awards.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.applications.ApplicationId;
import org.komshi.applications.Applications;
import org.komshi.applications.ProposalId;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.awards.DecisionId;
import org.komshi.awards.LetterId;
import org.komshi.awards.Outcome;
import org.komshi.awards.acceptance.Acceptances;
import org.komshi.awards.decisions.DecisionRound;
import org.komshi.database.Ids;
import org.komshi.identity.PersonId;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Speech;
import org.komshi.mail.Mail;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.komshi.organisations.Representative;
import org.komshi.problems.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a letter, keeps it, tells everybody who acts for the applicant, and asks whether an award is taken. */
@Component
public class LetterPost {
    private final LetterRepository repository;
    private final LetterWriting writing;
    private final Acceptances acceptances;
    private final Ways ways;
    private final JdbcClient jdbc;

    LetterPost(
            LetterRepository repository, LetterWriting writing, Acceptances acceptances, Ways ways, JdbcClient jdbc) {
        this.repository = repository;
        this.writing = writing;
        this.acceptances = acceptances;
        this.ways = ways;
        this.jdbc = jdbc;
    }

    /** By which a letter goes out. */
    @Component
    record Ways(Organisations organisations, Mail mail, Audit audit, Speech speech) {}

    /** In which language an applicant reads its letters. */
    public Language spoken(ProposalId proposal) {
        return addressee(proposal).spoken();
    }

    /** The letter as it would be sent. */
    public LetterContent preview(Matter matter) {
        return writing.write(matter, addressee(matter.entry().proposal()).spoken());
    }

    /**
     * Sends the letter in the acting transaction; nothing when it was sent already.
     *
     * @param supplement the supplementary decision it is about; empty for the decision on the round
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Matter matter, DecisionId decision, Optional<UUID> supplement, PersonId by) {
        Addressee addressee = addressee(matter.entry().proposal());
        LetterContent content = writing.write(matter, addressee.spoken());
        LetterId letter = new LetterId(Ids.next());
        String subject = ways.speech()
                .in(addressee.spoken())
                .say(
                        "awards.letter.subject",
                        "reference",
                        content.head().reference(),
                        "call",
                        matter.round().title());
        boolean isNew = repository.add(
                new LetterRepository.New(
                        letter,
                        decision,
                        matter.entry().proposal(),
                        addressee.spoken(),
                        subject,
                        content,
                        matter.dates().complaintUntil(),
                        by,
                        matter.dates().at()),
                supplement);
        if (!isNew) {
            return;
        }
        if (matter.verdict().outcome() == Outcome.AWARD) {
            acceptances.ask(matter.entry().proposal(), letter, matter.dates().acceptUntil());
        }
        mail(letter, matter, new OrganisationId(addressee.applicant()));
        ways.audit()
                .record(Entry.of(
                        "awards.letter-sent",
                        by.ref(),
                        new Ref("letter", letter.value()),
                        Applications.ref(new ApplicationId(addressee.application())),
                        Map.of(
                                "reference", content.head().reference(),
                                "round", matter.round().number(),
                                "until", matter.dates().complaintUntil().toString())));
    }

    private void mail(LetterId letter, Matter matter, OrganisationId applicant) {
        for (Representative reader : ways.organisations().representatives(applicant)) {
            var phrases = ways.speech().in(reader.language());
            Map<String, Object> facts = new HashMap<>();
            facts.put("call", matter.round().title());
            facts.put("organisation", matter.entry().applicant());
            facts.put("reference", matter.entry().reference());
            facts.put("letter", letter.value().toString());
            facts.put(
                    "until",
                    phrases.dateTime(
                            matter.dates().complaintUntil().minusSeconds(60),
                            matter.round().zone()));
            ways.mail().send(reader.email(), reader.language(), "awards.letter", facts);
        }
    }

    /** The day of the letter does not count; the last day counts to its end. Source: docs/rules/complaints.md. */
    public static Instant until(DecisionRound round, Instant sent, int days) {
        return LocalDate.ofInstant(sent, round.zone())
                .plusDays(days + 1L)
                .atStartOfDay(round.zone())
                .toInstant();
    }

    private record Addressee(UUID application, UUID applicant, String language) {
        Language spoken() {
            return Languages.find(language).orElse(Languages.ENGLISH);
        }
    }

    private Addressee addressee(ProposalId proposal) {
        return jdbc.sql("""
                        select application.id as application, application.applicant, application.language
                          from applications.proposal
                          join applications.application on application.id = proposal.application
                         where proposal.id = :proposal
                        """)
                .param("proposal", proposal.value())
                .query(Addressee.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
