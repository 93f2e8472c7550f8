package org.komshi.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an error page tells.
 *
 * @param status as answered
 * @param texts which texts it takes: {@code web.fault.<texts>} and so on
 * @param reference number of the request, to be named to the hub; null when nothing broke
 * @param area word of the part of the hub the address lies in, to say for whom its pages are
 * @param again what was sent and can be sent again; empty where that leads nowhere
 */
public record Fault(int status, int texts, @Nullable String reference, Area area, Entered again) {
    private static final Set<Integer> WRITTEN = Set.of(400, 401, 403, 404, 405, 413, 422, 429, 500, 503);

    /** The texts of a status: its own, else those of its family. */
    static int texts(int status) {
        if (WRITTEN.contains(status)) {
            return status;
        }
        return status >= 500 ? 500 : 400;
    }

    /** Whether only the form's token was an old one: what was entered is there, and the same person may send it. */
    public boolean isOldForm() {
        return status == 403 && !again.isEmpty();
    }
}
