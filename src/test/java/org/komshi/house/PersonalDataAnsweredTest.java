package org.komshi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A room whose tables name people tells them so: nobody should have to ask what is held of them. */
class PersonalDataAnsweredTest {
    @Test
    void every_room_whose_tables_name_people_says_what_it_holds_of_them() {
        Set<String> holding = Sources.files(Sources.MIGRATIONS, ".sql").stream()
                .filter(file -> Sources.text(file).contains("references identity.person"))
                .map(file -> room(Sources.MIGRATIONS, file))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> answering = Sources.files(Sources.MAIN, ".java").stream()
                .filter(file -> Sources.text(file).contains("implements PersonalData"))
                .map(file -> room(Sources.MAIN, file))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(answering).containsAll(holding);
    }

    private static String room(Path folder, Path file) {
        return folder.relativize(file).getName(0).toString();
    }
}
