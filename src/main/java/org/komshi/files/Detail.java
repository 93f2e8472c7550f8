package org.komshi.files;

import java.util.Locale;

/** What a file may tell besides what one sees. */
public enum Detail {
    AUTHOR,
    /** Where a picture was taken. */
    PLACE,
    DEVICE,
    PROGRAM,
    /** When it was made or changed. */
    TIME,
    /** Notes, keywords, earlier names. */
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
