package org.komshi.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.komshi.identity.Scope;
import org.komshi.identity.spi.Scopes;
import org.komshi.language.Language;
import org.komshi.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What roles can be held for: programmes, their calls, and the countries they name. */
@Component
class ScopesOfCalls implements Scopes {
    private final JdbcClient jdbc;
    private final CountryNames countries;

    ScopesOfCalls(JdbcClient jdbc, CountryNames countries) {
        this.jdbc = jdbc;
        this.countries = countries;
    }

    @Override
    public List<Choice> choices(Language reader) {
        List<Choice> choices = new ArrayList<>();
        jdbc.sql("select id, name from calls.programme order by created_at")
                .query((row, _) -> new Choice(
                        Scope.programme(row.getObject("id", UUID.class)),
                        Text.parse(row.getString("name")).value(reader)))
                .list()
                .forEach(choices::add);
        jdbc.sql("select id, code, title from calls.call where stage <> 'withdrawn' order by created_at desc")
                .query((row, _) -> new Choice(
                        Scope.call(row.getObject("id", UUID.class)),
                        row.getString("code") + " · "
                                + Text.parse(row.getString("title")).value(reader)))
                .list()
                .forEach(choices::add);
        CountryNames.Names names = countries.in(reader);
        names.codes().forEach(code -> choices.add(new Choice(Scope.country(code), names.name(code))));
        return choices;
    }
}
