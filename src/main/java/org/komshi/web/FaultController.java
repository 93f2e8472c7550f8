package org.komshi.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLTransientException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page for everything that went wrong, in the visitor's language, whatever format was asked for. */
@Controller
class FaultController implements ErrorController {
    @RequestMapping("/error")
    ModelAndView fault(HttpServletRequest request, HttpServletResponse response) {
        int status = status(request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, Keeping.NOWHERE);
        if (status == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        }
        Object reference = request.getAttribute(RequestReference.ATTRIBUTE);
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Fault fault = new Fault(
                status,
                Fault.texts(status),
                status >= 500 && reference != null ? reference.toString() : null,
                Area.of(failed == null ? "" : failed.toString()),
                again(status, request));
        return new ModelAndView("web/fault", Map.of("fault", fault), HttpStatus.valueOf(status));
    }

    private static int status(HttpServletRequest request) {
        if (isDatabaseAway((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            return 503;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Nobody is sent here: who types the address looks for something that is not there.
        return status instanceof Integer known && HttpStatus.resolve(known) != null ? known : 404;
    }

    /** A pool that hands out no connection is no fault of ours: it passes, and what was typed may be sent again. */
    private static boolean isDatabaseAway(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLTransientException) {
                return true;
            }
        }
        return false;
    }

    private static Entered again(int status, HttpServletRequest request) {
        return switch (status) {
            case 503 -> Entered.of(request);
            // Nothing proves here that the person sent it: at least the browser says so.
            case 401, 403 -> Entered.isOwnForm(request) ? Entered.of(request) : Entered.NOTHING;
            default -> Entered.NOTHING;
        };
    }
}
