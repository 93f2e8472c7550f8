package org.komshi.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a person sees when there is no page for them: what happened and what they can do now. A fault of ours also gets
 * a reference number; the log has it beside the cause.
 */
@Controller
class FaultController implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(FaultController.class);
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 413, 429, 500, 503);

    private final SecureRandom random = new SecureRandom();

    @RequestMapping("/error")
    ModelAndView fault(HttpServletRequest request) {
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        int status = status(request, cause);
        String reference = status < 500 ? "" : reference();
        if (status >= 500) {
            LOG.error("fault {} at {}", reference, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), cause);
        }
        ModelAndView page = new ModelAndView("web/fault", Map.of("told", told(status), "reference", reference));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }

    /** Asked for at its own address, the page is none. */
    private static int status(HttpServletRequest request, @Nullable Throwable cause) {
        if (isDatabaseAway(cause)) {
            return 503;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private static boolean isDatabaseAway(@Nullable Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof CannotCreateTransactionException
                    || each instanceof DataAccessResourceFailureException) {
                return true;
            }
        }
        return false;
    }

    private static int told(int status) {
        return TOLD.contains(status) ? status : status < 500 ? 400 : 500;
    }

    /** Short enough to say on the telephone: no letters that look like figures. */
    private String reference() {
        String letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        return random.ints(8, 0, letters.length())
                .collect(
                        StringBuilder::new,
                        (said, at) -> said.append(said.length() == 4 ? "-" : "").append(letters.charAt(at)),
                        StringBuilder::append)
                .toString();
    }
}
