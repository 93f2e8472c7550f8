package org.komshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

class ToldFaultTest {
    @Test
    void a_fault_of_ours_gets_a_number_one_can_say_on_the_telephone() {
        ModelAndView page = fault(500, new IllegalStateException("broken"));

        assertThat(page.getStatus().value()).isEqualTo(500);
        assertThat(page.getModel().get("reference").toString()).matches("[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}");
    }

    @Test
    void a_database_that_is_away_is_told_as_a_matter_of_a_minute() {
        ModelAndView page = fault(500, new RuntimeException(new DataAccessResourceFailureException("away")));

        assertThat(page.getStatus().value()).isEqualTo(503);
        assertThat(page.getModel()).containsEntry("told", 503);
    }

    @Test
    void what_a_person_sent_gets_no_number() {
        assertThat(fault(413, null).getModel()).containsEntry("told", 413).containsEntry("reference", "");
    }

    @Test
    void a_rare_status_is_told_as_its_kind() {
        assertThat(fault(415, null).getModel()).containsEntry("told", 400);
        assertThat(fault(502, null).getModel()).containsEntry("told", 500);
    }

    private static ModelAndView fault(int status, @Nullable Exception cause) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, cause);
        return new FaultController().fault(request);
    }
}
