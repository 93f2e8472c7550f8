package org.komshi.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act as somebody takes it along who wants to prove it: readable, and with everything its hashes are made of.
 *
 * @param number of its link in the chain; null for the moment before it is linked
 * @param code of the act
 * @param by name of who did it, today
 * @param sentence what follows the name
 * @param subject name of what it was done to, today
 * @param why the reason given; null when none was, or when it was erased
 * @param content canonical JSON (RFC 8785) of the entry: {@code contentHash} is its SHA-256
 * @param previous hash of the link before
 * @param hash of its link: SHA-256 of previous, number and contentHash, with line feeds between
 */
public record Act(
        @Nullable Long number,
        Instant at,
        String code,
        String by,
        String sentence,
        String subject,
        @Nullable String why,
        String content,
        String contentHash,
        @Nullable String previous,
        @Nullable String hash) {}
