package org.komshi.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.identity.PersonId;
import org.komshi.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HubTest
class JobPageTest {
    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    Jobs jobs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void shows_what_is_done_and_what_is_left_and_looks_again_by_itself() {
        PersonId officer = cast.somebody(Role.OFFICER);
        String address = job(officer, "stage = 'running', done = 3");

        assertThat(hub.as(officer).get(address).body())
                .contains("<h1>Counting</h1>")
                .contains("3 steps done")
                .contains("9 steps are left")
                .contains("href=\"" + address + "\" hx-get=\"" + address + "\"");
    }

    @Test
    void says_that_it_stumbled_and_is_tried_again() {
        PersonId officer = cast.somebody(Role.OFFICER);
        String address = job(officer, "stage = 'running', done = 3, failure = '0A1B2C3D'");

        assertThat(hub.as(officer).get(address).body())
                .contains("tried again by itself")
                .contains("0A1B2C3D");
    }

    @Test
    void when_it_is_finished_it_leads_on_and_looks_no_more() {
        PersonId officer = cast.somebody(Role.OFFICER);
        String address = job(officer, "stage = 'finished', done = 12, finished_at = started_at");

        assertThat(hub.as(officer).get(address).body())
                .contains("Everything is done: 12 steps.")
                .contains("href=\"/desk\"")
                .doesNotContain("hx-get");
    }

    @Test
    void when_it_has_stopped_it_says_so_in_words_and_can_be_tried_again() {
        PersonId officer = cast.somebody(Role.OFFICER);
        String address = job(officer, "stage = 'failed', done = 11, failure = '0A1B2C3D', finished_at = started_at");

        assertThat(hub.as(officer).get(address).body())
                .contains("The work has stopped")
                .contains("11 steps are done and kept, 1 is left.")
                .contains("0A1B2C3D");
        assertThat(hub.as(officer).post(address + "/another-try").status()).isEqualTo(303);
    }

    @Test
    void is_not_found_by_another_officer_nor_by_a_visitor() {
        String address = job(cast.somebody(Role.OFFICER), "done = 0");

        assertThat(hub.as(cast.somebody(Role.OFFICER)).get(address).status()).isEqualTo(404);
        assertThat(hub.as(cast.somebody(Role.OFFICER))
                        .post(address + "/another-try")
                        .status())
                .isEqualTo(404);
        assertThat(hub.as(cast.somebody(Role.AUDITOR)).get(address).status()).isEqualTo(200);
        assertThat(hub.visitor().get(address).status()).isNotEqualTo(200);
    }

    /** A job of twelve steps that stands as it is told. */
    private String job(PersonId by, String standing) {
        UUID id = transaction.execute(_ -> {
            UUID made = jobs.start("test.counting", Map.of(), Map.of(), 12, by.value())
                    .value();
            jdbc.sql("delete from jobs.scheduled_tasks where task_instance = :id")
                    .param("id", made.toString())
                    .update();
            jdbc.sql("update jobs.job set " + standing + " where id = :id")
                    .param("id", made)
                    .update();
            return made;
        });
        return "/desk/jobs/" + id;
    }
}
