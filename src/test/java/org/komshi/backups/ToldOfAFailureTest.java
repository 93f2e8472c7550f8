package org.komshi.backups;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.HubTest;
import org.komshi.database.HubClock;
import org.komshi.database.Ids;
import org.komshi.database.archive.CannotBackUp;
import org.komshi.identity.People;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.komshi.identity.Scope;
import org.komshi.language.Languages;
import org.komshi.language.Speech;
import org.komshi.settings.Settings;
import org.komshi.web.spi.DeskTasks;
import org.komshi.web.spi.Visiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup of the night cannot be written: whoever looks after the hub is told, once a day. */
@HubTest
class ToldOfAFailureTest {
    private static final Path NOWHERE = Path.of("/proc/nowhere/komshi-20270301-010000Z.zip");

    @Autowired
    Backups backups;

    @Autowired
    BackupRows rows;

    @Autowired
    People people;

    @Autowired
    Cast cast;

    @Autowired
    HubClock clock;

    @Autowired
    Speech speech;

    @Autowired
    JdbcClient jdbc;

    private PersonId administrator;

    @BeforeEach
    void somebody_administers_the_hub() {
        jdbc.sql("delete from backups.backup").update();
        administrator = cast.somebody(Role.ADMINISTRATOR);
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.followDatabase();
        jdbc.sql("delete from backups.backup").update();
    }

    private void fails(String madeBy) {
        BackupId id = new BackupId(Ids.next());
        assertThat(rows.begin(id, NOWHERE, madeBy)).isTrue();
        assertThatThrownBy(() -> backups.make(id)).isInstanceOf(CannotBackUp.class);
    }

    private List<String> mails(PersonId person) {
        return jdbc.sql("select body from mail.message where template = 'backups.failed' and recipient = :email")
                .param("email", people.person(person).email())
                .query(String.class)
                .list();
    }

    @Test
    void every_administrator_of_the_hub_gets_one_mail_a_day_however_often_it_is_tried() {
        PersonId officer = cast.somebody(Role.OFFICER);
        PersonId ofACountry = cast.somebody(Scope.country("MK"), Role.ADMINISTRATOR);

        fails("hub");
        fails("hub");

        assertThat(mails(administrator))
                .singleElement()
                .asString()
                .contains("the folder cannot be written", "/desk/backups");
        assertThat(mails(officer)).isEmpty();
        assertThat(mails(ofACountry)).isEmpty();
        clock.set(clock.instant().plus(Duration.ofHours(23)));
        fails("hub");
        assertThat(mails(administrator)).hasSize(2);
    }

    @Test
    void who_asked_for_one_sees_it_and_nobody_is_told() {
        fails("person");

        assertThat(mails(administrator)).isEmpty();
    }

    @Test
    void a_line_stands_on_the_desk_of_administrators_until_a_good_one_follows() {
        Settings real = new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("komshi", Settings.class);
        BackupWarning warning = new BackupWarning(new State(rows, new Daytime(real), clock), speech);
        Instant now = clock.instant();
        noted(now.minusSeconds(60));
        assertThat(warning.waitingFor(visiting("administrator"))).isEmpty();

        fails("hub");

        assertThat(warning.waitingFor(visiting("administrator")))
                .extracting(DeskTasks.Task::label)
                .containsExactly("backups.task.failed");
        assertThat(warning.waitingFor(visiting("officer"))).isEmpty();
        noted(clock.instant().plusSeconds(60));
        assertThat(warning.waitingFor(visiting("administrator"))).isEmpty();
    }

    private static Visiting visiting(String role) {
        return new Visiting(UUID.randomUUID(), "Teuta", Languages.ENGLISH, Set.of(role));
    }

    private void noted(Instant at) {
        jdbc.sql("""
                        insert into backups.backup (id, file, made_by, begun_at, stage, finished_at, bytes, row_count, sha256)
                        values (:id, '/elsewhere/komshi.zip', 'command', :at, 'done', :at, 1, 1, 'x')
                        """).param("id", Ids.next()).param("at", at.atOffset(UTC)).update();
    }
}
