package org.komshi.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * What somebody had entered in a form that was not taken. It goes back with the page that says why, to be sent again by
 * a button; the hub keeps nothing of it.
 *
 * @param fields by name, without the form's token: a new one is drawn
 * @param files names of the file fields: a browser gives no file a second time
 */
public record Entered(Map<String, List<String>> fields, List<String> files) {
    static final Entered NOTHING = new Entered(Map.of(), List.of());

    /** Shorter values are choices and numbers of versions; what took time to write has words. */
    private static final String BETWEEN_WORDS = "\\s+";

    /**
     * Whether this is a form of a page of the hub, as the browser says. A form of another site comes without the session
     * (its cookie is {@code SameSite=Lax}) and would else be shown as what the person had entered.
     */
    public static boolean isOwnForm(HttpServletRequest request) {
        if (!method(request).equals("POST")) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? isFromHere(request) : site.equals("same-origin");
    }

    /** For browsers that say no more than the origin, or that were given the page without TLS. */
    private static boolean isFromHere(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String host = request.getHeader(HttpHeaders.HOST);
        try {
            return origin != null
                    && host != null
                    && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    static Entered of(HttpServletRequest request) {
        if (!method(request).equals("POST")) {
            return NOTHING;
        }
        try {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            request.getParameterMap().forEach((name, values) -> {
                if (!name.equals("_csrf")) {
                    fields.put(name, Arrays.asList(values));
                }
            });
            return new Entered(fields, files(request));
        } catch (RequestRejectedException unreadable) {
            return NOTHING; // a sign no form of ours takes: see Firewall
        }
    }

    private static List<String> files(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return List.of();
        }
        try {
            return request.getParts().stream()
                    .filter(part -> part.getSubmittedFileName() != null)
                    .map(Part::getName)
                    .distinct()
                    .toList();
        } catch (IOException | ServletException | IllegalStateException tooLarge) {
            return List.of();
        }
    }

    /** The answer of a fault is drawn as a GET, whatever was sent. */
    private static String method(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return failed == null ? request.getMethod() : failed.toString();
    }

    public boolean isEmpty() {
        return fields.isEmpty() && files.isEmpty();
    }

    /** What was written in words, to be read and copied. */
    public List<String> texts() {
        return fields.values().stream()
                .flatMap(List::stream)
                .filter(value -> value.strip().split(BETWEEN_WORDS).length > 1)
                .distinct()
                .toList();
    }
}
