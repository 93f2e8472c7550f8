package org.komshi.database.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts and hashes what is written through it; closing it leaves open what is below. */
final class Counting extends FilterOutputStream {
    private final MessageDigest digest = Seal.sha256();
    private long bytes;

    Counting(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] block, int offset, int length) throws IOException {
        digest.update(block, offset, length);
        bytes += length;
        out.write(block, offset, length);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    long bytes() {
        return bytes;
    }

    /** Of everything; to be asked once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
