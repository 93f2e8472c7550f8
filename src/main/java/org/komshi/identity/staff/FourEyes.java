package org.komshi.identity.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.database.Ids;
import org.komshi.identity.CannotEndRole;
import org.komshi.identity.HeldRole;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.identity.PersonMail;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.komshi.identity.Scope;
import org.komshi.problems.NotFound;
import org.komshi.problems.Problem;
import org.komshi.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Giving and ending roles as administrators do it: at once, or, for the roles in {@code KOMSHI_RIGHTS_FOUREYES}, when
 * another administrator consents.
 */
@Component
class FourEyes {
    private final Roles roles;
    private final RoleRequestRows rows;
    private final People people;
    private final PersonMail mail;
    private final Audit audit;
    private final InstantSource clock;
    private final Set<Role> watched;

    FourEyes(
            Roles roles,
            RoleRequestRows rows,
            People people,
            PersonMail mail,
            Audit audit,
            InstantSource clock,
            Settings settings) {
        this.roles = roles;
        this.rows = rows;
        this.people = people;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
        this.watched = settings.rights().fourEyes().stream().map(Role::of).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether another administrator has to consent to this role. */
    boolean watches(Role role) {
        return watched.contains(role);
    }

    List<RoleRequest> waiting() {
        return rows.open();
    }

    /** @throws NotFound when it is answered, or never was */
    RoleRequest request(UUID id) {
        return rows.open(id).orElseThrow(NotFound::new);
    }

    @Transactional
    void give(PersonId person, Role role, Scope scope, Roles.Period period, PersonId by) {
        people.person(person);
        if (watched.contains(role)) {
            ask(new RoleRequest(Ids.next(), person, "", role, scope, period.until(), null, by, "", clock.instant()));
        } else {
            roles.give(person, role, scope, period, by);
        }
    }

    /**
     * Ends a role at once; an administrator only with another one's consent where the hub demands it, except one's own.
     *
     * @return what speaks against it
     */
    @Transactional
    Optional<CannotEndRole> end(PersonId person, UUID role, PersonId by) {
        HeldRole held = roles.of(person).stream()
                .filter(found -> found.id().equals(role))
                .findFirst()
                .orElseThrow(NotFound::new);
        boolean waits = held.role() == Role.ADMINISTRATOR && watched.contains(held.role()) && !person.equals(by);
        if (!waits) {
            return roles.end(person, role, by);
        }
        ask(new RoleRequest(
                Ids.next(), person, "", held.role(), held.scope(), held.until(), role, by, "", clock.instant()));
        return Optional.empty();
    }

    private void ask(RoleRequest request) {
        if (!rows.add(request)) {
            return; // the same waits already: two clicks ask once
        }
        audit.record(Entry.of(
                "identity.role-asked",
                request.asker().ref(),
                request.person().ref(),
                request.person().ref(),
                facts(request)));
        String asker = people.person(request.asker()).name();
        rows.administrators(request.askedAt()).stream()
                .filter(administrator -> request.mayBeConsentedBy(administrator.value()))
                .forEach(administrator -> mail.send(
                        administrator,
                        "identity.role-waits",
                        Map.of("asker", asker, "id", request.id().toString())));
    }

    /**
     * Does what was asked.
     *
     * @return what speaks against it; empty when it is done
     */
    @Transactional
    Optional<? extends Problem> consent(UUID id, PersonId by) {
        RoleRequest request = request(id);
        Instant now = clock.instant();
        Instant until = request.until();
        if (!request.mayBeConsentedBy(by.value())) {
            return Optional.of(new CannotConsent.OwnRequest());
        }
        if (until != null && !until.isAfter(now)) {
            return Optional.of(new CannotConsent.DayPassed());
        }
        UUID ends = request.ends();
        if (ends != null) {
            Optional<CannotEndRole> problem = roles.end(request.person(), ends, by);
            if (problem.isPresent()) {
                return problem;
            }
        } else {
            roles.give(request.person(), request.role(), request.scope(), new Roles.Period(now, until), by);
        }
        if (!rows.answer(id, "consented", by, now)) {
            throw new NotFound(); // takes the giving back: somebody answered at the same moment
        }
        return Optional.empty();
    }

    /** By any administrator: whoever asked takes it back this way too. */
    @Transactional
    void refuse(UUID id, PersonId by) {
        RoleRequest request = request(id);
        if (!rows.answer(id, "refused", by, clock.instant())) {
            throw new NotFound();
        }
        audit.record(Entry.of(
                "identity.role-refused",
                by.ref(),
                request.person().ref(),
                request.person().ref(),
                facts(request)));
    }

    private static Map<String, Object> facts(RoleRequest request) {
        return Map.of(
                "role", request.role().word(),
                "scope", request.scope().kind(),
                "which", request.scope().id(),
                "act", request.ends() == null ? "give" : "end");
    }
}
