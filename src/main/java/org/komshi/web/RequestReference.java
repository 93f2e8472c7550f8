package org.komshi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.komshi.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a number: it stands in the answer, in every log line of the request, and on the page a person sees
 * when something broke, so that one finds the other. Also sets the headers every answer of an area has.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestReference extends OncePerRequestFilter {
    static final String ATTRIBUTE = RequestReference.class.getName();
    private static final String LOG_FIELD = "request";
    private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz"; // none that look alike
    private static final Logger LOG = LoggerFactory.getLogger(RequestReference.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final boolean demonstration;

    RequestReference(Settings settings) {
        this.demonstration = settings.demonstration();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String reference = reference();
        request.setAttribute(ATTRIBUTE, reference);
        response.setHeader("X-Request-Id", reference);
        if (demonstration) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
        Area area = Area.of(request.getRequestURI());
        if (area != Area.PUBLIC) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, Keeping.NOWHERE);
        }
        if (area.isWork()) {
            response.addHeader(HttpHeaders.VARY, "HX-Request");
        }
        MDC.put(LOG_FIELD, reference);
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            // Cut off, or encoded as no browser does: a thousand of them must not fill the log.
            LOG.debug("{} {} cannot be read", request.getMethod(), request.getRequestURI(), unreadable);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (ServletException | IOException | RuntimeException broken) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), broken);
            throw broken;
        } finally {
            MDC.remove(LOG_FIELD);
        }
    }

    private static String reference() {
        StringBuilder signs = new StringBuilder(9);
        for (int at = 0; at < 8; at++) {
            signs.append(at == 4 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return signs.toString();
    }
}
