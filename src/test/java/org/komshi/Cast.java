package org.komshi;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.komshi.identity.Scope;
import org.komshi.language.Languages;
import org.komshi.language.Text;
import org.komshi.organisations.Capacity;
import org.komshi.organisations.Kind;
import org.komshi.organisations.NewOrganisation;
import org.komshi.organisations.OrganisationId;
import org.komshi.organisations.Organisations;
import org.springframework.stereotype.Component;

/**
 * The standing cast, made through the doors when first asked for, and fresh people. {@code @Autowired Cast cast;} in a
 * {@code @HubTest}. Roles of the cast hold since 2020, so that a test may set the clock back.
 */
@Component
public class Cast {
    private static final Roles.Period SINCE_2020 = new Roles.Period(Instant.parse("2020-01-01T00:00:00Z"), null);

    private final People people;
    private final Roles roles;
    private final Map<String, PersonId> made = new ConcurrentHashMap<>();
    private final AtomicInteger strangers = new AtomicInteger();

    private final Organisations organisations;
    private final Map<String, OrganisationId> organisationsMade = new ConcurrentHashMap<>();

    Cast(People people, Roles roles, Organisations organisations) {
        this.people = people;
        this.roles = roles;
        this.organisations = organisations;
    }

    /** Ana represents it, Besa writes for it. */
    public OrganisationId greenValley() {
        return organisationsMade.computeIfAbsent("Green Valley", _ -> {
            OrganisationId made = organisations
                    .register(
                            new NewOrganisation(
                                    new Text(Map.of("en", "Green Valley Association", "mk", "Здружение Зелена долина")),
                                    "",
                                    Kind.ASSOCIATION,
                                    "MK",
                                    new Text(Map.of("en", "Kičevo", "mk", "Кичево")),
                                    "EX-1004177",
                                    Optional.of(2009),
                                    true),
                            ana())
                    .organisationOrThrow();
            organisations.represent(made, besa(), Capacity.EDITOR, ana());
            return made;
        });
    }

    /** A new association in North Macedonia with this person as its legal representative. */
    public OrganisationId organisationOf(PersonId representative) {
        int number = strangers.incrementAndGet();
        return organisations
                .register(
                        new NewOrganisation(
                                Text.of("en", "Association " + number),
                                "",
                                Kind.ASSOCIATION,
                                "MK",
                                Text.of("en", "Skopje"),
                                "EX-" + number,
                                Optional.of(2015),
                                true),
                        representative)
                .organisationOrThrow();
    }

    /** Legal representative of Green Valley. */
    public PersonId ana() {
        return standing("ana@green-valley.example", "Ana Petrovska", "mk");
    }

    /** Editor for Green Valley. */
    public PersonId besa() {
        return standing("besa@green-valley.example", "Besa Krasniqi", "sq");
    }

    public PersonId petar() {
        return standing("petar@hub.example", "Petar Nikolovski", "mk", Role.OFFICER);
    }

    public PersonId mira() {
        return standing("mira@hub.example", "Mira Jovanović", "sr", Role.ASSESSOR);
    }

    public PersonId luan() {
        return standing("luan@hub.example", "Luan Hoxha", "sq", Role.ASSESSOR);
    }

    public PersonId elena() {
        return standing("elena@hub.example", "Elena Dimova", "mk", Role.ASSESSOR);
    }

    public PersonId vesna() {
        return standing("vesna@hub.example", "Vesna Marković", "sr", Role.MANAGER);
    }

    public PersonId agron() {
        return standing("agron@hub.example", "Agron Berisha", "sq", Role.COMMITTEE);
    }

    public PersonId jasna() {
        return standing("jasna@hub.example", "Jasna Kovač", "sr", Role.COMMITTEE);
    }

    public PersonId dejan() {
        return standing("dejan@hub.example", "Dejan Ilić", "sr", Role.AUDITOR);
    }

    public PersonId teuta() {
        return standing("teuta@hub.example", "Teuta Gashi", "sq", Role.ADMINISTRATOR);
    }

    public PersonId goran() {
        return standing("goran@hub.example", "Goran Stojanov", "mk", Role.FINANCE);
    }

    /** Somebody new with these roles for the whole hub; reads English. */
    public PersonId somebody(Role... held) {
        return somebody(Scope.HUB, held);
    }

    /** Somebody new with these roles for one programme, call or country. */
    public PersonId somebody(Scope scope, Role... held) {
        int number = strangers.incrementAndGet();
        return make("person-" + number + "@example.org", "Person " + number, "en", scope, held);
    }

    private PersonId standing(String email, String name, String language, Role... held) {
        return made.computeIfAbsent(email, _ -> make(email, name, language, Scope.HUB, held));
    }

    private PersonId make(String email, String name, String language, Scope scope, Role... held) {
        PersonId person = people.register(email, name, Languages.of(language));
        Arrays.stream(held).forEach(role -> roles.give(person, role, scope, SINCE_2020, person));
        return person;
    }
}
