package org.komshi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komshi.HubProcess;
import org.komshi.SignedIn;

/** The hub on the oldest PostgreSQL it knows, Debian's 15, made as docs/run/database.md says. */
class DatabaseOfTheHostTest {
    static OwnPostgres postgres;

    @TempDir
    Path folder;

    @BeforeAll
    static void there_is_a_PostgreSQL_15() throws Exception {
        if (!OwnPostgres.isThere()) {
            System.err.println("""

                    ***************************************************************************
                    NOT TRIED: a database of the host's own. There is no PostgreSQL 15 on this
                    machine: apt-get install -y postgresql-15 (the service need not run).
                    ***************************************************************************
                    """);
        }
        assumeTrue(OwnPostgres.isThere(), "no PostgreSQL 15 on this machine");
        postgres = OwnPostgres.start();
    }

    @AfterAll
    static void it_ends() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void a_hub_migrates_it_works_on_it_and_makes_none_of_its_own() throws Exception {
        postgres.createDatabase("hub15", "C.UTF-8");

        try (HubProcess hub = HubProcess.start(folder, demonstration("hub15"))) {
            SignedIn visitor = hub.browser("");
            for (String address : new String[] {"/en/", "/mk/calls", "/sq/grants", "/sr-Cyrl/calls", "/health"}) {
                assertThat(visitor.get(address).status()).as(address).isEqualTo(200);
            }
            assertThat(visitor.post("/en/sign-in", "email", "ana@green-valley.example")
                            .status())
                    .isEqualTo(303);
        }
        assertThat(folder.resolve("database")).doesNotExist();
        assertThat(folder.resolve("postgres-" + Programs.VERSION)).doesNotExist();
    }

    @Test
    void a_locale_in_which_trigrams_see_no_Cyrillic_is_refused_with_the_way_out() {
        postgres.createDatabase("blind", "C");

        try (HubProcess hub = HubProcess.launch(folder, HubProcess.freePort(), postgres.settings("blind"))) {
            assertThat(hub.exitCode()).isEqualTo(1);
            assertThat(hub.said())
                    .contains("Komshi cannot start: the database at")
                    .contains("sees no Cyrillic letters in its trigrams")
                    .contains("C.UTF-8");
        }
        assertThat(Files.exists(folder.resolve("database"))).isFalse();
    }

    private static Map<String, String> demonstration(String name) {
        Map<String, String> settings = new HashMap<>(postgres.settings(name));
        settings.put("KOMSHI_DEMONSTRATION", "true");
        settings.put("KOMSHI_DEMONSTRATIONDATA", "false");
        return settings;
    }
}
