package org.komshi.demo;

import static org.komshi.demo.DemoFile.list;
import static org.komshi.demo.DemoFile.string;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.komshi.identity.People;
import org.komshi.identity.Person;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.komshi.language.Text;
import org.komshi.organisations.Organisations;
import org.komshi.organisations.Represented;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can be tried out in the demonstration, and what there is to look at. */
@Component
class CastShown {
    private final People people;
    private final Roles roles;
    private final Organisations organisations;
    private final JdbcClient jdbc;

    CastShown(People people, Roles roles, Organisations organisations, JdbcClient jdbc) {
        this.people = people;
        this.roles = roles;
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    /** Those the file shows who are really there, applicants first, then by role. */
    List<CastMember> members() {
        return list(DemoFile.read("cast.json"), "people").stream()
                .filter(person -> person.path("shown").asBoolean(false))
                .map(person -> people.byEmail(string(person, "mail")))
                .flatMap(Optional::stream)
                .map(this::member)
                .sorted(Comparator.comparing(CastMember::part))
                .toList();
    }

    private CastMember member(Person person) {
        Role highest = roles.inForce(person.id()).stream().findFirst().orElse(null);
        List<Represented> acting = organisations.actsFor(person.id());
        return new CastMember(person, highest == null ? MemberPart.APPLICANT : MemberPart.of(highest), acting);
    }

    boolean isMember(PersonId person) {
        return members().stream().anyMatch(member -> member.person().id().equals(person));
    }

    /** The example calls a visitor may read, the newest first. */
    List<ExampleCall> calls() {
        return jdbc.sql("""
                        select call.slug, call.title
                          from calls.call
                         where call.example and call.stage in ('published', 'decided')
                         order by call.published_at desc nulls last, call.slug
                        """)
                .query((row, _) -> new ExampleCall(row.getString("slug"), Text.parse(row.getString("title"))))
                .list();
    }
}
