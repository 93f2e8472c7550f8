package org.komshi.jobs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.komshi.jobs.spi.Work;
import org.springframework.stereotype.Component;

/** Work for tests: notes each step it did, and fails once at a step it was told. */
@Component
class CountingWork implements Work {
    final Map<JobId, List<Integer>> steps = new ConcurrentHashMap<>();
    final Map<JobId, Integer> failsOnceAt = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return "test.counting";
    }

    @Override
    public void step(JobId job, String payload, int step) {
        if (failsOnceAt.remove(job, step)) {
            throw new IllegalStateException("the printer is out of paper");
        }
        steps.computeIfAbsent(job, _ -> new CopyOnWriteArrayList<>()).add(step);
    }

    @Override
    public String whereNext(String payload) {
        return "/desk";
    }
}
