package org.komshi.web;

import java.util.Arrays;

/** The parts of the hub's addresses: they differ in who looks at them and in what a browser may keep. */
public enum Area {
    PUBLIC(""),
    MY("/my"),
    DESK("/desk"),
    ASSESS("/assess"),
    DEMO("/demo");

    private final String prefix;

    Area(String prefix) {
        this.prefix = prefix;
    }

    /** @param path of an address, without the query */
    public static Area of(String path) {
        return Arrays.stream(values())
                .filter(area -> area != PUBLIC)
                .filter(area -> path.equals(area.prefix) || path.startsWith(area.prefix + "/"))
                .findFirst()
                .orElse(PUBLIC);
    }

    /** Its word in message keys. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether people work here signed in: nothing of it stays in a browser or on the way. */
    public boolean isWork() {
        return this == MY || this == DESK || this == ASSESS;
    }
}
