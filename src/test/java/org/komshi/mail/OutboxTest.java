package org.komshi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.language.Languages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HubTest
class OutboxTest {
    @Autowired
    Hub hub;

    @Autowired
    Mail mail;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void shows_each_mail_of_a_demonstration_with_links_one_can_follow() {
        String recipient = "ana-" + UUID.randomUUID() + "@green-valley.example";
        transaction.executeWithoutResult(
                _ -> mail.send(recipient, Languages.of("mk"), "test.letter", Map.of("link", "https://hub.example/my")));
        UUID id = outbox.list(recipient, 1).getFirst().id();

        assertThat(hub.visitor().get("/demo/outbox?to=" + recipient).body())
                .contains("/demo/outbox/" + id)
                .contains(recipient);
        assertThat(hub.visitor().get("/demo/outbox/" + id).body())
                .contains("<a href=\"https://hub.example/my\">https://hub.example/my</a>.")
                .contains("Никој не го прими");
    }

    @Test
    void says_what_an_empty_list_means() {
        assertThat(hub.visitor().get("/demo/outbox?to=nobody-at-all").body()).contains("Nothing was sent");
    }

    @Test
    void does_not_know_a_mail_that_is_not_there() {
        assertThat(hub.visitor().get("/demo/outbox/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void a_full_stop_after_an_address_does_not_belong_to_it() {
        assertThat(OutboxMail.pieces("See (https://hub.example/a?b=c) and https://hub.example/d."))
                .filteredOn(OutboxMail.Piece::isAddress)
                .extracting(OutboxMail.Piece::text)
                .containsExactly("https://hub.example/a?b=c", "https://hub.example/d");
    }
}
