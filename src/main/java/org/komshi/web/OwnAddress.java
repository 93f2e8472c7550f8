package org.komshi.web;

/** Addresses to go back to, as they come from a request: only ever our own. */
public final class OwnAddress {
    private static final int LONGEST = 600;

    private OwnAddress() {}

    /**
     * The address wanted, if it is a path of this hub; else empty. Browsers read {@code //elsewhere} and
     * {@code /\elsewhere} as other sites, and drop tabs and line breaks before they look.
     */
    public static String of(String wanted) {
        boolean own = wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.length() <= LONGEST
                && wanted.indexOf('\\') < 0
                && wanted.chars().allMatch(sign -> sign > ' ' && sign < 127);
        return own ? wanted : "";
    }
}
