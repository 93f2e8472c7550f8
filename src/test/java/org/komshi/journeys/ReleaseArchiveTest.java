package org.komshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.komshi.HubTest;
import org.komshi.backups.AuditInArchive;
import org.komshi.database.HubClock;
import org.komshi.database.archive.Backup;
import org.komshi.database.archive.Scratch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Writes the archive of a release, from which every later hub must be able to go on. Run once for each, alone: {@code
 * mvn -Pfast test -Dtest=ReleaseArchiveTest -Dkomshi.release=0.1.0} (docs/run/upgrade.md).
 */
@HubTest
@EnabledIfSystemProperty(named = "komshi.release", matches = "[0-9.]+")
class ReleaseArchiveTest {
    @Autowired
    DecidedCall decided;

    @Autowired
    HubClock clock;

    @Autowired
    JdbcConnectionDetails details;

    @Test
    void a_call_that_went_the_whole_road_is_kept() throws Exception {
        decided.walk();
        clock.followDatabase();
        Path target = Path.of("src/test/resources/releases", System.getProperty("komshi.release") + ".zip");
        Files.createDirectories(target.getParent());

        Backup.Made made = new Backup(new Scratch(details).hub(), Path.of("target/no-files"))
                .to(target, AuditInArchive::of, System.out::println);

        assertThat(made.bytes()).isLessThan(300_000);
        assertThat(made.manifest().audit().broken()).isEmpty();
    }
}
