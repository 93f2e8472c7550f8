package org.komshi.files.spi;

import java.nio.file.Path;

/** Looks for viruses in what was received. A hub has none, or one. */
public interface VirusCheck {
    Verdict look(Path received);

    /** What it found. */
    sealed interface Verdict {
        record Clean() implements Verdict {}

        /** @param virus as the checker names it */
        record Infected(String virus) implements Verdict {}

        /** It could not be asked: the file is not taken, since nobody looked at it. */
        record Unknown(String why) implements Verdict {}
    }
}
