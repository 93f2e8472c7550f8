package org.komshi.web.spi;

import java.util.Optional;

/** Answered by rooms with a place in the header's menu. */
public interface MenuEntry {
    /**
     * The place as this person sees it; empty when it is not for them.
     *
     * @param visiting empty for a visitor who is not signed in
     */
    Optional<Place> place(Optional<Visiting> visiting);

    /**
     * @param label message key
     * @param address under the language when {@code isPublic}: {@code /calls}; else whole: {@code /desk}
     * @param order smaller stands further left
     */
    record Place(String label, String address, boolean isPublic, int order) {}
}
