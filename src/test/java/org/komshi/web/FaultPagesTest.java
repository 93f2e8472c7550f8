package org.komshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class FaultPagesTest {
    @Autowired
    Hub hub;

    @ParameterizedTest
    @CsvSource({"en, There is no such page", "sr-Cyrl, Нема такве странице", "sq, Nuk ka faqe"})
    void a_page_in_no_known_language_answers_404_and_helps(String wished, String said) {
        var page = hub.visitor().with("Accept-Language", wished).get("/xx/privacy");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains(said).contains("/sign-in").contains("class=\"fault\"");
    }

    @Test
    void a_picture_that_is_not_there_answers_404() {
        assertThat(hub.visitor().get("/assets/img/nothing.svg").status()).isEqualTo(404);
    }
}
