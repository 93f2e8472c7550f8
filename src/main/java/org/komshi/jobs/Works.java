package org.komshi.jobs;

import org.komshi.jobs.spi.Work;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds who does work of a kind; only when it is asked, since those who do it also start it. */
@Component
class Works {
    private final ObjectProvider<Work> works;

    Works(ObjectProvider<Work> works) {
        this.works = works;
    }

    Work of(String kind) {
        return works.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does work of the kind " + kind));
    }
}
