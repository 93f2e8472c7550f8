package org.komshi.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a PNG tells in chunks no picture needs. */
final class PngDetails {
    private static final int HEAD = 8;
    private static final Set<String> TELLING = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");

    private PngDetails() {}

    static HiddenDetails.Cleaned of(byte[] png) throws IOException {
        EnumSet<Detail> found = EnumSet.noneOf(Detail.class);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(png.length);
        kept.write(png, 0, Math.min(HEAD, png.length));
        ByteBuffer bytes = ByteBuffer.wrap(png);
        int at = HEAD;
        while (at + 12 <= png.length) {
            int length = bytes.getInt(at);
            if (length < 0 || length > png.length - at - 12) {
                throw new IOException("a chunk is longer than the file");
            }
            String type = new String(png, at + 4, 4, StandardCharsets.US_ASCII);
            byte[] content = Arrays.copyOfRange(png, at + 8, at + 8 + length);
            if (TELLING.contains(type)) {
                found.addAll(told(type, content));
            } else {
                kept.write(png, at, length + 12);
            }
            at += length + 12;
        }
        return new HiddenDetails.Cleaned(found, kept.toByteArray());
    }

    private static Set<Detail> told(String type, byte[] content) {
        return switch (type) {
            case "eXIf" -> ExifDetails.of(content).found();
            case "tIME" -> EnumSet.of(Detail.TIME);
            default ->
                switch (keyword(content)) {
                    case "author", "artist", "copyright" -> EnumSet.of(Detail.AUTHOR);
                    case "software" -> EnumSet.of(Detail.PROGRAM);
                    case "creation time" -> EnumSet.of(Detail.TIME);
                    default -> EnumSet.of(Detail.OTHER);
                };
        };
    }

    private static String keyword(byte[] content) {
        int end = 0;
        while (end < content.length && content[end] != 0) {
            end++;
        }
        return new String(content, 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
