package org.komshi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Writes the map anew when it differs: look at it, and hand it in with the change. */
    @Test
    void the_map_shows_the_rooms_as_they_are() throws IOException {
        Path map = Path.of("docs/modules/map.md");
        String before = Files.exists(map) ? Files.readString(map) : "";
        String now = ModuleMap.of(Sources.rooms());
        Files.createDirectories(map.getParent());
        Files.writeString(map, now);

        assertThat(before).as("docs/modules/map.md, written anew just now").isEqualTo(now);
    }
}
