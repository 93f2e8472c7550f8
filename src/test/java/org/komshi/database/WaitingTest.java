package org.komshi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.komshi.HubTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionSystemException;

@HubTest
class WaitingTest {
    @Autowired
    ApplicationAvailability availability;

    @Test
    void while_the_database_is_away_pages_are_503_and_health_is_still_told() throws Exception {
        assertThat(answer(false, "/en/calls", new MockFilterChain())).isEqualTo(503);
        assertThat(answer(false, "/assets/komshi.css", new MockFilterChain())).isEqualTo(200);
        assertThat(answer(true, "/en/calls", new MockFilterChain())).isEqualTo(200);
    }

    @Test
    void a_connection_that_breaks_meanwhile_is_503_too() throws Exception {
        for (String state : new String[] {"08006", "57P01", "53100"}) {
            assertThat(answer(true, "/my", broken(new SQLException("terminated", state))))
                    .as(state)
                    .isEqualTo(503);
        }
    }

    @Test
    void a_connection_that_breaks_in_a_transaction_cannot_be_rolled_back_and_is_503_too() throws Exception {
        var rollback = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        assertThat(answer(true, "/my", (_, _) -> {
                    throw rollback; // as after a commit that broke
                }))
                .isEqualTo(503);
        rollback.initApplicationException(new IllegalStateException(new SQLException("terminated", "08006")));

        assertThat(answer(true, "/my", (_, _) -> {
                    throw rollback;
                }))
                .isEqualTo(503);
    }

    @Test
    void a_fault_of_ours_is_not_blamed_on_the_database() {
        FilterChain duplicate = broken(new SQLException("duplicate key", "23505"));

        assertThatThrownBy(() -> answer(true, "/my", duplicate)).isInstanceOf(ServletException.class);
    }

    private int answer(boolean up, String path, FilterChain chain) throws Exception {
        var connection = new DatabaseConfiguration.Connection("", "", "", () -> up, () -> {});
        var response = new MockHttpServletResponse();
        new Waiting(connection, availability).doFilter(new MockHttpServletRequest("GET", path), response, chain);
        return response.getStatus();
    }

    private static FilterChain broken(SQLException cause) {
        return (_, _) -> {
            throw new ServletException(new IllegalStateException(cause));
        };
    }
}
