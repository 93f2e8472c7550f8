package org.komshi.web;

import java.nio.file.Path;

/**
 * A file as it came with a form. It lies where it was received until the request ends: whoever wants it moves it.
 *
 * @param field name of the form's field
 * @param name as the browser gave it, unclean; empty for none
 * @param received where the bytes lie; nothing lies there when it was cut off or lost
 * @param size in bytes, as far as they were read
 * @param state whether all of it is there
 */
public record Upload(String field, String name, Path received, long size, State state) {
    public enum State {
        WHOLE,
        /** Larger than anything that is taken: the rest was read and thrown away, so that the form could be read. */
        CUT_OFF,
        /** The disk did not take it. */
        LOST
    }

    public boolean isCutOff() {
        return state == State.CUT_OFF;
    }

    public boolean isLost() {
        return state == State.LOST;
    }
}
