package org.komshi.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.komshi.language.Language;
import org.komshi.web.spi.HubProfile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages that try whether mail leaves, the same way as all others. */
@Component
class TestMessages {
    private final Mail mail;
    private final HubProfile profile;

    TestMessages(Mail mail, HubProfile profile) {
        this.mail = mail;
        this.profile = profile;
    }

    /** The number of the mail; empty when there can be no such address. */
    @Transactional
    public Optional<UUID> send(String to, Language language) {
        try {
            InternetAddress address = new InternetAddress(to.strip(), true);
            if (!address.getAddress().contains("@")) {
                return Optional.empty();
            }
            return Optional.of(mail.queue(
                    address.getAddress(),
                    language,
                    "mail.test",
                    Map.of("hubName", profile.now().name().value(language))));
        } catch (AddressException none) {
            return Optional.empty();
        }
    }
}
