package org.komshi.dossiers.samples;

import java.util.Optional;
import org.komshi.audit.Ref;
import org.komshi.audit.spi.Names;
import org.komshi.language.Language;
import org.komshi.language.Speech;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the audit what samples are called. */
@Component
class SampleNames implements Names {
    private final JdbcClient jdbc;
    private final Speech speech;

    SampleNames(JdbcClient jdbc, Speech speech) {
        this.jdbc = jdbc;
        this.speech = speech;
    }

    @Override
    public Optional<String> name(Ref ref, Language reader) {
        return ref.kind().equals("sample")
                ? jdbc.sql("""
                                select coalesce(call.code, programme.code)
                                  from dossiers.sample
                                  left join calls.call on sample.scope = 'call' and call.id = sample.scope_id
                                  left join calls.programme
                                         on sample.scope = 'programme' and programme.id = sample.scope_id
                                 where sample.id = :id
                                """)
                        .param("id", ref.id())
                        .query(String.class)
                        .optional()
                        .map(code -> speech.in(reader).say("dossiers.sample.name", "code", code))
                : Optional.empty();
    }
}
