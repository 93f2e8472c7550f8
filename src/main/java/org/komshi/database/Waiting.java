package org.komshi.database;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 while there is no database to answer from, or the demonstration is still being loaded: the error page
 * says that what one has written is kept by the browser, and when to come back.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Waiting extends OncePerRequestFilter {
    private final DatabaseConfiguration.Connection connection;
    private final ApplicationAvailability availability;

    Waiting(DatabaseConfiguration.Connection connection, ApplicationAvailability availability) {
        this.connection = connection;
        this.availability = availability;
    }

    /** Whether people may come. */
    boolean isReady() {
        return connection.up().getAsBoolean() && availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/health") || path.startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isReady()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            if (response.isCommitted() || !isAway(failed)) {
                throw failed;
            }
            logger.warn("the database is away or full: " + request.getMethod() + " " + request.getRequestURI());
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /**
     * The connection broke or could not be had: classes 08 and 57P of SQLSTATE, or the pool had none to give. Class 53: its
     * disk or its memory is full.
     */
    private static boolean isAway(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException
                        || cause instanceof SQLException database && isAway(String.valueOf(database.getSQLState()))
                        || cause instanceof TransactionSystemException transaction && isAwayBefore(transaction));
    }

    /**
     * A broken connection cannot be rolled back either: what broke it is told beside that, not as its cause, and not at all
     * when it broke while it committed. The pool's word for a connection it has given up has no state.
     */
    private static boolean isAwayBefore(TransactionSystemException transaction) {
        Throwable before = transaction.getApplicationException();
        return before != null
                ? isAway(before)
                : transaction.getCause() instanceof SQLException closed && closed.getSQLState() == null;
    }

    private static boolean isAway(String state) {
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }
}
