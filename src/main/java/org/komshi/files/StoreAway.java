package org.komshi.files;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The bytes of a file are somewhere that does not answer now: what was asked for may be asked for again. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
final class StoreAway extends RuntimeException {
    StoreAway(String message, Throwable cause) {
        super(message, cause);
    }
}
