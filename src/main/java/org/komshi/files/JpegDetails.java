package org.komshi.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;

/** What a JPEG tells before its pixels begin. The pixels are copied as they are. */
final class JpegDetails {
    private static final int START_OF_PIXELS = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private JpegDetails() {}

    static HiddenDetails.Cleaned of(byte[] jpeg) throws IOException {
        if (jpeg.length < 4 || (jpeg[0] & 0xFF) != 0xFF || (jpeg[1] & 0xFF) != 0xD8) {
            throw new IOException("it does not begin as a JPEG");
        }
        EnumSet<Detail> found = EnumSet.noneOf(Detail.class);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(jpeg.length);
        kept.write(jpeg, 0, 2);
        int orientation = 1;
        int at = 2;
        while (at + 4 <= jpeg.length) {
            int marker = jpeg[at + 1] & 0xFF;
            if ((jpeg[at] & 0xFF) != 0xFF) {
                throw new IOException("a segment does not begin where it should");
            }
            if (marker == START_OF_PIXELS) {
                break;
            }
            int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
            if (length < 2 || at + 2 + length > jpeg.length) {
                throw new IOException("a segment is longer than the file");
            }
            byte[] content = Arrays.copyOfRange(jpeg, at + 4, at + 2 + length);
            if (tells(marker)) {
                ExifDetails told = told(marker, content);
                found.addAll(told.found());
                orientation = told.orientation() > 1 ? told.orientation() : orientation;
            } else {
                kept.write(jpeg, at, length + 2);
            }
            at += length + 2;
        }
        return new HiddenDetails.Cleaned(found, whole(kept, orientation, jpeg, at));
    }

    /** Colours need the profile (APP2) and Adobe's word on them (APP14); everything else of the kind tells. */
    private static boolean tells(int marker) {
        boolean application = marker >= APP0 && marker <= APP15;
        return marker == COMMENT || application && marker != APP0 && marker != APP2 && marker != APP14;
    }

    private static ExifDetails told(int marker, byte[] content) {
        if (marker == APP1 && content.length > EXIF.length && Arrays.equals(content, 0, 6, EXIF, 0, 6)) {
            return ExifDetails.of(Arrays.copyOfRange(content, EXIF.length, content.length));
        }
        boolean named = new String(content, StandardCharsets.ISO_8859_1).contains("creator");
        return new ExifDetails(EnumSet.of(named ? Detail.AUTHOR : Detail.OTHER), 1);
    }

    /** What was kept, how it is turned, then the pixels and all that follows. */
    private static byte[] whole(ByteArrayOutputStream kept, int orientation, byte[] jpeg, int pixels) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(jpeg.length);
        byte[] head = kept.toByteArray();
        all.write(head, 0, 2);
        if (orientation > 1) {
            byte[] turned = ExifDetails.turned(orientation);
            int length = 2 + EXIF.length + turned.length;
            all.write(0xFF);
            all.write(APP1);
            all.write(length >> 8);
            all.write(length & 0xFF);
            all.writeBytes(EXIF);
            all.writeBytes(turned);
        }
        all.write(head, 2, head.length - 2);
        all.write(jpeg, pixels, jpeg.length - pixels);
        return all.toByteArray();
    }
}
