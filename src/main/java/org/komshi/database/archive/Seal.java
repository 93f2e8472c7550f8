package org.komshi.database.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Ends an archive with the SHA-256 of everything before: the last 64 bytes of the file, which for a ZIP are the end of
 * its comment. So one look through the file tells whether it was cut off or changed anywhere, before anything in it is
 * unpacked. Holds back the last 64 bytes written, a place kept for the hash.
 */
final class Seal extends FilterOutputStream {
    static final int LENGTH = 64;
    static final String COMMENT = "Komshi backup, SHA-256 of all before this: ";
    static final String PLACE = "0".repeat(LENGTH);

    private final MessageDigest digest = sha256();
    private final byte[] last = new byte[LENGTH];
    private int held;

    Seal(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int over = held + length - LENGTH;
        if (over <= 0) {
            System.arraycopy(bytes, offset, last, held, length);
            held += length;
            return;
        }
        int fromHeld = Math.min(over, held);
        pass(last, 0, fromHeld);
        System.arraycopy(last, fromHeld, last, 0, held - fromHeld);
        held -= fromHeld;
        pass(bytes, offset, over - fromHeld);
        System.arraycopy(bytes, offset + over - fromHeld, last, held, length - (over - fromHeld));
        held = LENGTH;
    }

    @Override
    public void close() throws IOException {
        out.write(HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII));
        out.close();
    }

    /** @return whether the file ends with the hash of everything before */
    static boolean holds(Path file) throws IOException {
        long inside = Files.size(file) - LENGTH;
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[1 << 16];
            for (long left = inside; left > 0; ) {
                int read = in.read(block, 0, (int) Math.min(block.length, left));
                if (read < 0) {
                    return false;
                }
                digest.update(block, 0, read);
                left -= read;
            }
            byte[] end = in.readNBytes(LENGTH);
            byte[] wanted = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
            return inside > 0 && Arrays.equals(end, wanted);
        }
    }

    private void pass(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        out.write(bytes, offset, length);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
