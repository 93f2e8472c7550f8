package org.komshi.identity.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.komshi.identity.Scope;
import org.komshi.problems.Problem;

/**
 * A role to be given, as typed.
 *
 * @param scope kind and id with a colon between: {@code hub:}, {@code call:0192…}
 * @param until the last day, or empty for no end
 */
public record RoleForm(String role, String scope, String until) {
    static final RoleForm EMPTY = new RoleForm("", value(Scope.HUB), "");

    public RoleForm {
        role = role == null ? "" : role;
        scope = scope == null ? "" : scope;
        until = until == null ? "" : until.strip();
    }

    /** How a scope is written in the form. */
    public static String value(Scope scope) {
        return scope.kind() + ":" + scope.id();
    }

    List<Problem> problems(List<Scope> known, Instant now, ZoneId zone) {
        List<Problem> problems = new ArrayList<>();
        if (chosen().isEmpty()) {
            problems.add(new WrongField("role"));
        }
        if (known.stream().noneMatch(choice -> value(choice).equals(scope))) {
            problems.add(new WrongField("scope"));
        }
        Instant end = end(zone);
        if (!until.isEmpty() && (end == null || !end.isAfter(now))) {
            problems.add(new WrongField("until"));
        }
        return problems;
    }

    private Optional<Role> chosen() {
        return Arrays.stream(Role.values())
                .filter(known -> known.word().equals(role))
                .findFirst();
    }

    Role given() {
        return chosen().orElseThrow();
    }

    Scope held() {
        String[] parts = scope.split(":", 2);
        return new Scope(parts[0], parts[1]);
    }

    Roles.Period period(Instant now, ZoneId zone) {
        return new Roles.Period(now, end(zone));
    }

    /** The day named is the last on which the role holds. */
    private @Nullable Instant end(ZoneId zone) {
        try {
            return until.isEmpty()
                    ? null
                    : LocalDate.parse(until).plusDays(1).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private record WrongField(String id) implements Problem {
        @Override
        public String code() {
            return "identity.role-form." + id;
        }

        @Override
        public Optional<String> field() {
            return Optional.of(id);
        }
    }
}
