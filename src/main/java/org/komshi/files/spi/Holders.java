package org.komshi.files.spi;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** A room that holds files: what no room holds a day after it came is removed. */
public interface Holders {
    /** Those of these files that something here still refers to, also what was submitted or withdrawn. */
    Set<UUID> held(Collection<UUID> files);
}
