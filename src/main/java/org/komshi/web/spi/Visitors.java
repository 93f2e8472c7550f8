package org.komshi.web.spi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Answered by the room that knows people: who sends this request. */
public interface Visitors {
    /** Empty for a visitor who is not signed in. */
    Optional<Visiting> visiting(HttpServletRequest request);
}
