package org.komshi.backups;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.database.Ids;
import org.komshi.identity.Role;
import org.komshi.language.Languages;
import org.komshi.settings.Settings;
import org.komshi.web.spi.Visiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What administrators see of backups, and making one by a button. */
@HubTest
class BackupsPageTest {
    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Backups backups;

    @Autowired
    BackupRows rows;

    @Autowired
    BackupWarning warning;

    @Autowired
    InstantSource clock;

    @Autowired
    Settings settings;

    @Test
    void an_administrator_makes_one_and_a_double_click_makes_no_second() {
        SignedIn administrator = hub.as(cast.somebody(Role.ADMINISTRATOR));
        long before = count();

        assertThat(administrator.post("/desk/backups").location()).endsWith("/desk/backups");
        assertThat(administrator.post("/desk/backups").status()).isEqualTo(303);

        await().atMost(Duration.ofSeconds(60)).until(() -> running() == 0);
        SignedIn.Answer page = administrator.get("/desk/backups");
        assertThat(count()).isBetween(before + 1, before + 2); // the second click may come after the first is done
        assertThat(page.body()).contains("badge-moss").contains("SHA-256").contains("./hub restore /");
        assertThat(Path.of(newest().file())).exists().hasSize(newest().bytes());
        assertThat(jdbc.sql("select count(*) from audit.entry where act = 'backups.made' and subject_id = :id")
                        .param("id", newest().id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobody_else_makes_one_and_an_auditor_may_look() {
        for (Role role : Set.of(Role.OFFICER, Role.MANAGER, Role.FINANCE, Role.ASSESSOR, Role.COMMITTEE)) {
            SignedIn somebody = hub.as(cast.somebody(role));
            assertThat(somebody.get("/desk/backups").status()).as(role.word()).isEqualTo(404);
            assertThat(somebody.post("/desk/backups").status()).as(role.word()).isEqualTo(404);
        }
        SignedIn auditor = hub.as(cast.somebody(Role.AUDITOR));
        assertThat(auditor.get("/desk/backups").body()).doesNotContain("<button class=\"button button-main\">");
        assertThat(auditor.post("/desk/backups").status()).isEqualTo(404);
    }

    @Test
    void a_failure_is_told_in_words_and_recorded() {
        BackupId id = new BackupId(Ids.next());
        await().until(() -> rows.begin(id, Path.of("/proc/nowhere/komshi.zip"), "person"));

        try {
            backups.make(id);
        } catch (RuntimeException expected) {
            assertThat(expected).hasMessageContaining("/proc/nowhere");
        }

        assertThat(hub.as(cast.somebody(Role.ADMINISTRATOR))
                        .get("/desk/backups")
                        .body())
                .contains("The folder cannot be written");
        assertThat(jdbc.sql(
                                "select facts ->> 'reason' from audit.entry where act = 'backups.failed' and subject_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("folder");
        backups.make(id); // what is noted as failed is not tried again
    }

    @Test
    void one_that_a_killed_hub_was_making_is_noted_when_the_next_one_begins() {
        BackupId dead = new BackupId(Ids.next());
        await().until(() -> rows.begin(dead, Path.of("/proc/nowhere/dead.zip"), "hub"));

        backups.daily();

        assertThat(jdbc.sql("select failure from backups.backup where id = :id")
                        .param("id", dead.value())
                        .query(String.class)
                        .single())
                .isEqualTo("interrupted");
        assertThat(newest().madeBy()).isEqualTo("hub");
        assertThat(newest().isThere()).isTrue();
    }

    @Test
    void two_days_without_one_are_a_task_of_administrators_but_not_in_a_demonstration() {
        InstantSource inThreeDays = () -> clock.instant().plus(Duration.ofDays(3));
        noted(clock.instant());

        assertThat(new State(rows, new Daytime(real()), clock).missingSince()).isEmpty();
        assertThat(new State(rows, new Daytime(real()), inThreeDays).missingSince())
                .isPresent();
        assertThat(new State(rows, new Daytime(settings), inThreeDays).missingSince())
                .isEmpty();
        assertThat(warning.waitingFor(visiting("administrator"))).isEmpty();
    }

    private Visiting visiting(String role) {
        return new Visiting(UUID.randomUUID(), "Teuta", Languages.ENGLISH, Set.of(role));
    }

    private static Settings real() {
        return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("komshi", Settings.class);
    }

    private void noted(Instant at) {
        jdbc.sql("""
                        insert into backups.backup (id, file, made_by, begun_at, stage, finished_at, bytes, row_count, sha256)
                        values (:id, '/elsewhere/komshi.zip', 'command', :at, 'done', :at, 1, 1, 'x')
                        """).param("id", Ids.next()).param("at", at.atOffset(UTC)).update();
    }

    private BackupLine newest() {
        return rows.newest().stream().filter(BackupLine::isDone).findFirst().orElseThrow();
    }

    private long count() {
        return jdbc.sql("select count(*) from backups.backup where made_by = 'person' and stage = 'done'")
                .query(Long.class)
                .single();
    }

    private long running() {
        return jdbc.sql("select count(*) from backups.backup where stage = 'running'")
                .query(Long.class)
                .single();
    }
}
