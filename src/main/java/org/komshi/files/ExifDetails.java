package org.komshi.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.Set;

/**
 * What Exif tells. Source: Exif 2.3, a TIFF inside a picture.
 *
 * @param orientation how the picture is turned when it is shown; 1: as it is
 */
record ExifDetails(Set<Detail> found, int orientation) {
    private static final int MOST_ENTRIES = 1_000;

    /** @param tiff begins with the order of bytes; what cannot be read tells something unknown */
    static ExifDetails of(byte[] tiff) {
        EnumSet<Detail> found = EnumSet.noneOf(Detail.class);
        int orientation = 1;
        if (tiff.length < 8) {
            return new ExifDetails(EnumSet.of(Detail.OTHER), orientation);
        }
        ByteBuffer bytes = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = bytes.getInt(4);
        if (directory < 8 || directory > tiff.length - 2) {
            return new ExifDetails(EnumSet.of(Detail.OTHER), orientation);
        }
        int entries = Math.min(MOST_ENTRIES, Short.toUnsignedInt(bytes.getShort(directory)));
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + 12 * entry;
            if (at > tiff.length - 12) {
                break;
            }
            int tag = Short.toUnsignedInt(bytes.getShort(at));
            switch (tag) {
                case 0x0112 -> orientation = Short.toUnsignedInt(bytes.getShort(at + 8));
                case 0x010F, 0x0110 -> found.add(Detail.DEVICE);
                case 0x0131 -> found.add(Detail.PROGRAM);
                case 0x0132 -> found.add(Detail.TIME);
                case 0x013B, 0x8298 -> found.add(Detail.AUTHOR);
                case 0x8825 -> found.add(Detail.PLACE);
                case 0x8769, 0x010E -> found.add(Detail.OTHER);
                default -> {} // how its pixels are meant: resolution, colours
            }
        }
        return new ExifDetails(found, orientation >= 1 && orientation <= 8 ? orientation : 1);
    }

    /** Exif that tells how the picture is turned, and nothing else. */
    static byte[] turned(int orientation) {
        return ByteBuffer.allocate(26)
                .order(ByteOrder.BIG_ENDIAN)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
