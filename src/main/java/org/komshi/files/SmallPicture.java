package org.komshi.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture made smaller. Its size is looked at before anything of it is unpacked. */
final class SmallPicture {
    /** Length of the longer side, in pixels. */
    static final int LONGEST_SIDE = 480;

    /** A page scanned with 600 dots per inch has 35 million. */
    private static final long MOST_PIXELS = 60_000_000;

    private SmallPicture() {}

    /** @throws IOException when it cannot be read, or is too large to be tried */
    static BufferedImage of(Path file) throws IOException {
        try (ImageInputStream bytes = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
            if (!readers.hasNext()) {
                throw new IOException("no picture anything here reads");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(bytes, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw new IOException(pixels + " pixels are too many");
                }
                int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
                ImageReadParam some = reader.getDefaultReadParam();
                int step = Math.max(1, longest / (2 * LONGEST_SIDE));
                some.setSourceSubsampling(step, step, 0, 0);
                return scaled(reader.read(0, some));
            } finally {
                reader.dispose();
            }
        }
    }

    /** On white, never larger than it is. */
    static BufferedImage scaled(BufferedImage picture) {
        double by = Math.min(1.0, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * by));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * by));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }
}
