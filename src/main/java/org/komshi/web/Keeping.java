package org.komshi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * What browsers and proxies may keep of a page. Public pages without a form of somebody's own are the same for every
 * visitor: they carry an ETag and are asked for again; everything else is kept nowhere.
 */
final class Keeping {
    static final String NOWHERE = "no-store";

    /** Browsers ask each time; a proxy of the host may answer for ten seconds, which is all a rush needs. */
    private static final String ASK_AGAIN = "public, max-age=0, s-maxage=10, must-revalidate";

    private static final String HAS_FORM = Keeping.class.getName();

    private Keeping() {}

    /** Marks the page as somebody's own: it holds the token of a form. */
    static void holdsForm(HttpServletRequest request) {
        request.setAttribute(HAS_FORM, true);
    }

    /**
     * Says what may be kept, and whether the reader has this page already.
     *
     * @return true when 304 is the whole answer
     */
    static boolean isKnown(Page page, byte[] drawn, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "Cookie");
        if (!mayBeKept(page, request, response)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, NOWHERE);
            return false;
        }
        String etag = etag(drawn);
        response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
        response.setHeader(HttpHeaders.ETAG, etag);
        boolean known = Optional.ofNullable(request.getHeader(HttpHeaders.IF_NONE_MATCH))
                .filter(asked -> asked.contains(etag) || asked.equals("*"))
                .isPresent();
        if (known) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
        }
        return known;
    }

    private static boolean mayBeKept(Page page, HttpServletRequest request, HttpServletResponse response) {
        return Area.of(page.path()) == Area.PUBLIC
                && page.visiting() == null
                && request.getAttribute(HAS_FORM) == null
                && response.getStatus() == HttpStatus.OK.value()
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
    }

    /** Weak, since compression changes the bytes; Tomcat would not compress under a strong one. */
    private static String etag(byte[] drawn) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(drawn);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
