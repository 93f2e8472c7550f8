package org.komshi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.komshi.Fuzz;

class AnyMailAddressTest {
    static final Fuzz ADDRESSES = Fuzz.texts(
            typed -> MailAddress.of(typed)
                    .ifPresent(address -> assertThat(address).matches("[!-~&&[^,;<>()\\[\\]\\\\\":]]+@[a-z0-9.-]+")),
            "ana@green-valley.example",
            " Ana.Petrovska+hub@GREEN-valley.example ",
            "\"ana\"@x.example",
            "a@b,c@d.example");

    @Test
    void an_address_has_no_room_for_a_second_one_or_a_header() {
        ADDRESSES.tries();
    }
}
