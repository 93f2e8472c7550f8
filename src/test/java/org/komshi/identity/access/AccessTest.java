package org.komshi.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Visitor;
import org.komshi.identity.sessions.Sessions;
import org.komshi.identity.sessions.SignedInPerson;
import org.komshi.language.Languages;
import org.komshi.web.AccessRules;
import org.komshi.web.Area;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;

/** Walks every line of {@code access.rules} as everybody. */
@HubTest
class AccessTest {
    private static final String NOTHING = "0192f0aa-0000-7000-8000-00000000dead";

    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    Admission access;

    /** Somebody of each kind; null: a visitor who is not signed in. */
    private record Somebody(String word, Set<String> words, Optional<PersonId> person, Set<Role> roles) {}

    private List<Somebody> everybody() {
        List<Somebody> all = new ArrayList<>();
        all.add(new Somebody("visitor", Set.of("everyone"), Optional.empty(), Set.of()));
        all.add(new Somebody("signed-in", Set.of("everyone", "signed-in"), Optional.of(cast.somebody()), Set.of()));
        for (Role role : Role.values()) {
            all.add(new Somebody(
                    role.word(),
                    Set.of("everyone", "signed-in", role.word()),
                    Optional.of(cast.somebody(role)),
                    EnumSet.of(role)));
        }
        return all;
    }

    @Test
    void each_line_lets_in_whom_it_names_and_nobody_else() {
        for (Somebody somebody : everybody()) {
            for (AccessRules.Rule rule : AccessRules.read()) {
                assertThat(isLetIn(somebody, rule.method(), address(rule)))
                        .as("%s %s as %s", rule.method(), rule.address(), somebody.word())
                        .isEqualTo(rule.who().stream().anyMatch(somebody.words()::contains));
            }
        }
    }

    @Test
    void whoever_is_refused_finds_nothing_or_the_sign_in_page() {
        for (Somebody somebody : everybody()) {
            SignedIn browser = somebody.person().map(hub::as).orElseGet(hub::visitor);
            for (AccessRules.Rule rule : AccessRules.read()) {
                if (rule.who().stream().noneMatch(somebody.words()::contains)) {
                    String address = address(rule);
                    var answer = rule.method().equals("GET") ? browser.get(address) : browser.post(address);
                    boolean toSignIn =
                            somebody.person().isEmpty() && Area.of(address).isWork();

                    assertThat(answer.status() / 100 == 3 ? answer.location() : answer.status() + "")
                            .as("%s %s as %s", rule.method(), rule.address(), somebody.word())
                            .startsWith(toSignIn ? "/en/sign-in" : "404");
                }
            }
        }
    }

    @Test
    void a_public_address_opens_no_work_address_of_the_same_shape() {
        for (Somebody somebody : everybody()) {
            assertThat(isLetIn(somebody, "GET", "/desk/sign-in")).isFalse();
            assertThat(isLetIn(somebody, "GET", "/desk")).isEqualTo(isLetIn(somebody, "HEAD", "/desk"));
            assertThat(isLetIn(somebody, "DELETE", "/en/")).isFalse();
        }
    }

    private boolean isLetIn(Somebody somebody, String method, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, address);
        ServletRequestPathUtils.parseAndCache(request);
        return access.authorize(
                        () -> somebody.person()
                                .map(person -> new SignedInPerson(new Sessions.Session(
                                        UUID.randomUUID(),
                                        new Visitor(person, "", Languages.ENGLISH, somebody.roles()),
                                        Instant.EPOCH)))
                                .orElse(null),
                        new RequestAuthorizationContext(request))
                .isGranted();
    }

    private static String address(AccessRules.Rule rule) {
        return rule.address()
                .replace("{lang}", "en")
                .replaceAll("\\{(n|number|round)}", "1")
                .replaceAll("\\{[^}]+}", NOTHING)
                .replace("**", "nothing.css");
    }
}
