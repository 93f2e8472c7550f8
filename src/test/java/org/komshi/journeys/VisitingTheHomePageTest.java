package org.komshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitingTheHomePageTest extends Journey {
    @ParameterizedTest
    @ValueSource(strings = {"en", "mk", "sq", "sr", "sr-Cyrl"})
    void everyone_can_read_it_in_their_language(String language) {
        Tab visitor = visitor().open("/" + language + "/").picture("home-" + language);

        visitor.expectSound();
        assertThat(visitor.page().locator("html").getAttribute("lang")).startsWith(language);
    }
}
