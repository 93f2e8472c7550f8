package org.komshi.files;

import java.time.Instant;

/**
 * A file that was taken.
 *
 * @param name as shown: the name it came with, cleaned
 * @param type its media type by content
 * @param size in bytes
 * @param sha256 of the bytes, in hexadecimal
 * @param looked whether a virus checker looked at it
 */
public record StoredFile(
        FileId id, String name, String type, long size, String sha256, boolean looked, Instant takenAt) {}
