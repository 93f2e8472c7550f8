package org.komshi.applications;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Phrases;
import org.komshi.language.Speech;
import org.komshi.language.Text;
import org.komshi.mail.Mail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails to everybody who acts for the applicant, each in their own language. */
@Component
class Correspondence {
    private final Mail mail;
    private final Speech speech;
    private final JdbcClient jdbc;

    Correspondence(Mail mail, Speech speech, JdbcClient jdbc) {
        this.mail = mail;
        this.speech = speech;
        this.jdbc = jdbc;
    }

    private record About(
            UUID application, UUID applicant, int round, Text call, Text organisation, Instant closesAt, String zone) {
        Map<String, Object> said(Phrases phrases, Instant at) {
            ZoneId where = ZoneId.of(zone);
            return Map.of(
                    "call", call,
                    "organisation", organisation,
                    "round", round,
                    "at", phrases.exactTime(at, where),
                    "deadline", phrases.dateTime(closesAt, where),
                    "zone", phrases.zone(where),
                    "application", application.toString());
        }
    }

    void submitted(Acknowledgement acknowledgement, Held held) {
        Prepared prepared = held.prepared();
        About about = new About(
                prepared.place().application().value(),
                prepared.place().applicant().value(),
                prepared.place().number(),
                held.facts().callTitle(),
                held.facts().applicant().name(),
                prepared.proposal().period().closesAt(),
                prepared.proposal().zone().getId());
        send(
                about,
                held.readers(),
                "applications.submitted",
                acknowledgement.at(),
                Map.of(
                        "proposal", acknowledgement.proposal().value().toString(),
                        "reference", acknowledgement.reference(),
                        "sha256", acknowledgement.sha256(),
                        "head", acknowledgement.auditHead()));
    }

    void withdrawn(Acknowledgement acknowledgement, Instant at) {
        send(
                acknowledgement.proposal(),
                "applications.withdrawn",
                at,
                Map.of("reference", acknowledgement.reference()));
    }

    void reopened(ProposalId proposal, Instant at) {
        send(proposal, "applications.reopened", at, Map.of());
    }

    void invited(ProposalId proposal, Instant at) {
        send(proposal, "applications.invited", at, Map.of());
    }

    private void send(ProposalId proposal, String template, Instant at, Map<String, Object> facts) {
        About about = about(proposal);
        Map<String, Object> all = new HashMap<>(facts);
        all.put("proposal", proposal.value().toString());
        send(about, readers(about.applicant(), at), template, at, all);
    }

    private void send(About about, List<Held.Reader> readers, String template, Instant at, Map<String, Object> facts) {
        List<Mail.Addressed> mails = readers.stream()
                .map(reader -> {
                    Language language = Languages.find(reader.language()).orElse(Languages.ENGLISH);
                    Map<String, Object> all = new HashMap<>(facts);
                    all.putAll(about.said(speech.in(language), at));
                    return new Mail.Addressed(reader.email(), language, all);
                })
                .toList();
        mail.send(template, mails, at);
    }

    private About about(ProposalId proposal) {
        return jdbc.sql("""
                        select application.id as application, application.applicant, round.number as round,
                               call.title as call, organisation.name as organisation, round.closes_at, call.zone
                          from applications.proposal
                          join applications.application on application.id = proposal.application
                          join calls.call on call.id = application.call
                          join calls.round on round.id = proposal.round
                          join organisations.organisation on organisation.id = application.applicant
                         where proposal.id = :proposal
                        """)
                .param("proposal", proposal.value())
                .query(About.class)
                .single();
    }

    private List<Held.Reader> readers(UUID applicant, Instant at) {
        return jdbc.sql("""
                        select distinct person.email, person.language
                          from organisations.representation
                          join identity.person on person.id = representation.person
                         where representation.organisation = :applicant
                           and representation.from_at <= :at
                           and (representation.until_at is null or :at < representation.until_at)
                         order by person.email
                        """)
                .param("applicant", applicant)
                .param("at", at.atOffset(UTC))
                .query(Held.Reader.class)
                .list();
    }
}
