package org.komshi.database.spi;

/** Something {@code /health} tells besides: without it people may come, and some of what they want does not work. */
public interface HealthPart {
    /** One word, the name in the answer. */
    String name();

    /** Answers soon: whoever watches asks every few seconds. */
    boolean isWell();
}
