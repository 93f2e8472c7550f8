package org.komshi.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.sessions.Secret;

/**
 * One request to sign in: its link and its code prove, once, that somebody reads the mail of an address.
 *
 * @param codeHash of the code together with the browser's secret: a million codes are soon tried, both together never
 * @param back own address to go to afterwards; empty when none was wanted
 * @param wrong codes typed so far
 */
record Challenge(
        UUID id,
        String email,
        String codeHash,
        String back,
        Instant expiresAt,
        int wrong,
        @Nullable Instant usedAt) {
    /** How long link and code are good for: docs/rules/sign-in.md. */
    static final Duration LIFE = Duration.ofMinutes(15);

    /** How long somebody new may take to tell their name after the proof. */
    static final Duration INTRODUCTION = Duration.ofMinutes(60);

    static final int TRIES = 5;

    static String hash(String browser, String code) {
        return Secret.hash(browser + " " + code);
    }

    boolean isOpen(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    boolean takesCodes(Instant now) {
        return isOpen(now) && wrong < TRIES;
    }
}
