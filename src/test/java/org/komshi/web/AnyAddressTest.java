package org.komshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.komshi.Fuzz;

/** Addresses to go back to, and the file of access rules, whatever stands in them. */
class AnyAddressTest {
    static final Fuzz BACK = Fuzz.texts(
            wanted -> {
                String own = OwnAddress.of(wanted);
                assertThat(own).matches("|/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
            },
            "/my/applications?x=1#y",
            "//elsewhere.example/",
            "/\\elsewhere.example",
            "https://elsewhere.example/");

    static final Fuzz RULES = Fuzz.texts(
            file -> {
                try {
                    assertThat(AccessRules.read(file))
                            .noneMatch(rule -> rule.who().isEmpty());
                } catch (IllegalStateException refused) {
                    assertThat(refused).hasMessageContaining("access.rules");
                }
            },
            "# comment\nGET  /{lang}/calls everyone\nPOST /desk/calls officer manager @demonstration\n");

    @Test
    void one_goes_back_to_pages_of_this_hub_only() {
        BACK.tries();
        assertThat(URI.create("http://hub.example")
                        .resolve(OwnAddress.of("/my/a"))
                        .getHost())
                .isEqualTo("hub.example");
    }

    @Test
    void a_rule_says_somebody_or_the_hub_does_not_start() {
        RULES.tries();
    }
}
