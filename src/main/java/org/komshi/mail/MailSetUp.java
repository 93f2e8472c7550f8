package org.komshi.mail;

import org.komshi.settings.Settings;

/**
 * How mail is set up, as far as a page may show it: never a password.
 *
 * @param demonstration whether everything stays in the outbox
 */
public record MailSetUp(Settings.Mail settings, boolean demonstration) {
    public boolean hasServer() {
        return !settings.host().isBlank();
    }

    public boolean readsBounces() {
        return !settings.bounces().url().isBlank();
    }

    /** The end of the message key that says how the line to the server is guarded. */
    public String guard() {
        return settings.implicitTls() ? "implicit" : settings.tls() ? "demanded" : "offered";
    }
}
