package org.komshi.bench.drills;

/** Something goes wrong on purpose, and the hub is watched while it does. Ends by itself and tidies up. */
public interface Drill {
    /** In one sentence. */
    String what();

    void run(Findings findings) throws Exception;
}
