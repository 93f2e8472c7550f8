package org.komshi.house;

import org.junit.jupiter.api.Test;
import org.komshi.Komshi;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms use only what their nameplates say, through doors, without cycles. */
class ModulesTest {
    private final ApplicationModules modules = ApplicationModules.of(Komshi.class);

    @Test
    void rooms_use_only_what_their_nameplates_allow() {
        modules.verify();
    }
}
