package org.komshi.awards.around;

import java.util.Optional;
import org.komshi.audit.Ref;
import org.komshi.audit.spi.Names;
import org.komshi.language.Language;
import org.komshi.language.Speech;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the audit what decisions, letters and complaints are called. */
@Component
class AwardsNames implements Names {
    private final JdbcClient jdbc;
    private final Speech speech;

    AwardsNames(JdbcClient jdbc, Speech speech) {
        this.jdbc = jdbc;
        this.speech = speech;
    }

    @Override
    public Optional<String> name(Ref ref, Language reader) {
        return switch (ref.kind()) {
            case "decision" -> one("""
                        select call.code || ' ' || round.number
                          from awards.decision
                          join calls.round on round.id = decision.round
                          join calls.call on call.id = round.call
                         where decision.id = :id
                        """, ref, "awards.name.decision", reader);
            case "letter" -> one("""
                        select application.reference
                          from awards.letter
                          join applications.proposal on proposal.id = letter.proposal
                          join applications.application on application.id = proposal.application
                         where letter.id = :id
                        """, ref, "awards.name.letter", reader);
            case "complaint" -> one("""
                        select application.reference
                          from awards.complaint
                          join awards.letter on letter.id = complaint.letter
                          join applications.proposal on proposal.id = letter.proposal
                          join applications.application on application.id = proposal.application
                         where complaint.id = :id
                        """, ref, "awards.name.complaint", reader);
            case "award" -> one("""
                        select coalesce(application.reference, award.slug)
                          from awards.award
                          left join applications.proposal on proposal.id = award.proposal
                          left join applications.application on application.id = proposal.application
                         where award.id = :id
                        """, ref, "awards.name.award", reader);
            case "supplement" -> one("""
                        select application.reference
                          from awards.supplement
                          join applications.proposal on proposal.id = supplement.proposal
                          join applications.application on application.id = proposal.application
                         where supplement.id = :id
                        """, ref, "awards.name.supplement", reader);
            case "reopening" -> one("""
                        select application.reference
                          from awards.reopening
                          join awards.complaint on complaint.id = reopening.complaint
                          join awards.letter on letter.id = complaint.letter
                          join applications.proposal on proposal.id = letter.proposal
                          join applications.application on application.id = proposal.application
                         where reopening.id = :id
                        """, ref, "awards.name.reopening", reader);
            default -> Optional.empty();
        };
    }

    private Optional<String> one(String sql, Ref ref, String key, Language reader) {
        return jdbc.sql(sql)
                .param("id", ref.id())
                .query(String.class)
                .optional()
                .map(name -> speech.in(reader).say(key, "name", name));
    }
}
