package org.komshi.identity.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.komshi.identity.Role;

/**
 * What of the register of roles one wants to see.
 *
 * @param role word of a role; empty: all
 * @param scope kind of what roles are held for; empty: all
 * @param when {@code now}, {@code soon} (ends within 30 days), {@code later} or {@code over}
 * @param wanted a piece of a name or address
 */
public record RoleFilter(String role, String scope, String when, String wanted) {
    public static final List<String> SCOPES = List.of("hub", "programme", "call", "country");
    public static final List<String> TIMES = List.of("now", "soon", "later", "over");

    /** What is not known is not filtered by: an address somebody kept still works. */
    public RoleFilter {
        String typed = role == null ? "" : role;
        role = Arrays.stream(Role.values()).anyMatch(known -> known.word().equals(typed)) ? typed : "";
        scope = scope != null && SCOPES.contains(scope) ? scope : "";
        when = when != null && TIMES.contains(when) ? when : "now";
        wanted = wanted == null ? "" : wanted.strip();
    }

    public String query() {
        return "?role=" + role + "&scope=" + scope + "&when=" + when + "&wanted="
                + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
