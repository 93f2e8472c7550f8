package org.komshi.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.HubTest;
import org.komshi.database.HubClock;
import org.komshi.identity.People;
import org.komshi.language.Languages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers of docs/rules/sign-in.md, against somebody with patience and many networks. */
@HubTest
class AThousandWrongCodesTest {
    private static final Instant MIDNIGHT = Instant.parse("2027-06-01T00:00:00Z");
    private static final int CODES = 1000;

    @Autowired
    SignIns signIns;

    @Autowired
    Proofs proofs;

    @Autowired
    Cast cast;

    @Autowired
    People people;

    @Autowired
    HubClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, Integer> answers = new TreeMap<>();

    @BeforeEach
    void nobody_has_tried_yet() {
        jdbc.sql("delete from identity.attempt").update();
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
    }

    @Test
    void for_one_address_from_hundreds_of_networks_in_a_day_twenty_are_compared_and_the_link_still_works() {
        String email = people.person(cast.somebody()).email();
        String browser = "";
        for (int typed = 0; typed < CODES; typed++) {
            if (typed % Challenge.TRIES == 0) {
                // Every six minutes, so that no limit of messages is in the way.
                clock.set(MIDNIGHT.plus(Duration.ofMinutes(6L * typed / Challenge.TRIES)));
                browser = asked(email, "network " + typed);
            }
            count(proofs.prove(browser, wrong(email), "network " + typed));
        }

        assertThat(answers.get("TooManyCodes")).isEqualTo(CODES - Limit.CODES_FOR_ADDRESS.most());
        assertThat(answers.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CODES);
        assertThat(proofs.prove(browser, code(email), "at home"))
                .isInstanceOfSatisfying(
                        Proofs.Proving.Refused.class,
                        refused -> assertThat(refused.problem()).isInstanceOf(CannotSignIn.TooManyCodes.class));
        assertThat(proofs.follow(token(email))).isInstanceOf(Proofs.Proving.Known.class);
    }

    @Test
    void from_one_network_for_a_thousand_addresses_sixty_are_compared_in_a_quarter_of_an_hour() {
        clock.set(MIDNIGHT);
        String email = people.person(cast.somebody()).email();
        for (int typed = 0; typed < CODES; typed++) {
            String stranger = UUID.randomUUID() + "@example.org";
            count(proofs.prove(asked(stranger, "elsewhere " + typed), "000000", "one network"));
        }
        assertThat(answers.get("TooManyTries")).isEqualTo(CODES - Limit.CODES_FROM_NETWORK.most());

        clock.set(MIDNIGHT.plus(Duration.ofMinutes(15)));
        String browser = asked(email, "one network");
        assertThat(proofs.prove(browser, code(email), "one network")).isInstanceOf(Proofs.Proving.Known.class);
    }

    private String asked(String email, String network) {
        return switch (signIns.ask(email, Languages.ENGLISH, "", network)) {
            case SignIns.Asking.Sent(var browser) -> browser;
            case SignIns.Asking.Refused(var problem) -> throw new AssertionError(problem);
        };
    }

    private void count(Proofs.Proving answer) {
        assertThat(answer).isInstanceOf(Proofs.Proving.Refused.class);
        answers.merge(((Proofs.Proving.Refused) answer).problem().getClass().getSimpleName(), 1, Integer::sum);
    }

    private String wrong(String email) {
        return code(email).equals("000000") ? "000001" : "000000";
    }

    private String code(String email) {
        return found("\\b(\\d{6})\\b", email);
    }

    private String token(String email) {
        return found("token=([\\w-]{43})", email);
    }

    private String found(String pattern, String email) {
        Matcher found = Pattern.compile(pattern)
                .matcher(jdbc.sql("select body from mail.message where recipient = :to order by id desc limit 1")
                        .param("to", email)
                        .query(String.class)
                        .single());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
