package org.komshi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Roles;
import org.komshi.identity.Scope;
import org.komshi.language.Languages;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class ComponentsPageTest {
    private static final Path PIECES = Path.of("src/main/jte/web/components");
    /** Drawn by every page, or as words inside others. */
    private static final Set<String> ELSEWHERE =
            Set.of("administration", "csrf", "field", "moment", "setUpStep", "text");

    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    People people;

    @Autowired
    Roles roles;

    @ParameterizedTest
    @CsvSource({"en, By night", "mk, Ноќе", "sq, Natën", "sr, Noću", "sr-Cyrl, Ноћу"})
    void staff_see_all_pieces_by_day_and_by_night_in_each_language(String language, String night) {
        PersonId officer = people.register("pieces-" + language + "@hub.example", "Officer", Languages.of(language));
        roles.give(officer, Role.OFFICER, Scope.HUB, officer);

        var page = hub.as(officer).get("/desk/components");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("ground-light", "ground-dark", night);
    }

    @Test
    void nobody_else_finds_it() {
        assertThat(hub.as(cast.ana()).get("/desk/components").status()).isEqualTo(404);
        assertThat(hub.visitor().get("/desk/components").location()).contains("/sign-in");
    }

    @Test
    void no_piece_is_left_out() throws IOException {
        String shown = "";
        for (Path template : templates("src/main/jte/demo")) {
            shown += Files.readString(template);
        }
        for (Path piece : templates(PIECES.toString())) {
            String name = piece.getFileName().toString().replace(".jte", "");
            if (!ELSEWHERE.contains(name)) {
                assertThat(shown).contains("@template.web.components." + name + "(");
            }
        }
    }

    private static List<Path> templates(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.collect(Collectors.toList());
        }
    }
}
