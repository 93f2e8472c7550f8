package org.komshi.identity;

import java.util.Optional;
import org.komshi.audit.Ref;
import org.komshi.audit.spi.Names;
import org.komshi.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the audit what a person is called today. */
@Component
class PersonNames implements Names {
    private final JdbcClient jdbc;

    PersonNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> name(Ref ref, Language reader) {
        return ref.kind().equals("person")
                ? jdbc.sql("select name from identity.person where id = :id")
                        .param("id", ref.id())
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }
}
