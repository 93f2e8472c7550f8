package org.komshi.awards.letters;

import java.util.UUID;
import org.komshi.calls.RoundId;
import org.komshi.identity.PersonId;
import org.komshi.jobs.JobId;
import org.komshi.jobs.spi.Work;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The letters of a round as a job: one step a letter. */
@Component
class LettersWork implements Work {
    private final Letters letters;
    private final JsonMapper json;

    LettersWork(Letters letters, JsonMapper json) {
        this.letters = letters;
        this.json = json;
    }

    private record Payload(UUID round, UUID by, String next) {}

    @Override
    public String kind() {
        return Letters.KIND;
    }

    @Override
    public void step(JobId job, String payload, int step) {
        Payload order = json.readValue(payload, Payload.class);
        letters.sendOne(new RoundId(order.round()), step, new PersonId(order.by()));
    }

    @Override
    public String whereNext(String payload) {
        return json.readValue(payload, Payload.class).next();
    }
}
