package org.komshi.identity.signin;

import java.time.Duration;
import java.util.Optional;
import org.komshi.files.spi.UploadLimit;
import org.komshi.identity.sessions.SignedInPerson;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Counts the files each person hands in, and each network. */
@Component
class FilesCounted implements UploadLimit {
    private final Attempts attempts;
    private final SenderNetwork network;

    FilesCounted(Attempts attempts, SenderNetwork network) {
        this.attempts = attempts;
        this.network = network;
    }

    @Override
    public Optional<Duration> count() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof SignedInPerson person)) {
            return Optional.empty();
        }
        Optional<Duration> own = attempts.count(Limit.FILES_OF_PERSON, person.getName());
        return own.isPresent() ? own : attempts.count(Limit.FILES_FROM_NETWORK, network.of(request.getRequest()));
    }
}
