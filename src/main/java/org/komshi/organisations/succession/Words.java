package org.komshi.organisations.succession;

/** What people write to each other here: some words, and not too many. */
final class Words {
    private Words() {}

    static boolean areMissing(String text, int longest) {
        return text.isBlank() || text.length() > longest || text.indexOf('\0') >= 0;
    }
}
