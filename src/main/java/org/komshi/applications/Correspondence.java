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

    private record Reader(String email, String language) {}

    private record About(
            UUID application, UUID applicant, int round, Text call, Text organisation, Instant closesAt, String zone) {}

    void submitted(Acknowledgement acknowledgement) {
        send(
                acknowledgement.proposal(),
                "applications.submitted",
                acknowledgement.at(),
                Map.of(
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
        ZoneId zone = ZoneId.of(about.zone());
        for (Reader reader : readers(about.applicant(), at)) {
            Language language = Languages.find(reader.language()).orElse(Languages.ENGLISH);
            Phrases phrases = speech.in(language);
            Map<String, Object> all = new HashMap<>(facts);
            all.put("call", about.call());
            all.put("organisation", about.organisation());
            all.put("round", about.round());
            all.put("at", phrases.exactTime(at, zone));
            all.put("deadline", phrases.dateTime(about.closesAt(), zone));
            all.put("zone", phrases.zone(zone));
            all.put("application", about.application().toString());
            all.put("proposal", proposal.value().toString());
            mail.send(reader.email(), language, template, all);
        }
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

    private List<Reader> readers(UUID applicant, Instant at) {
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
                .query(Reader.class)
                .list();
    }
}
