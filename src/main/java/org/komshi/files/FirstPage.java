package org.komshi.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** The first page of a PDF, small. What is unpacked lies on the disk, and pages with pictures beyond measure are left. */
final class FirstPage {
    private static final long MOST_PIXELS = 60_000_000;
    private static final int DEEPEST = 4;
    private static final int MOST_THINGS = 500;

    private FirstPage() {}

    /** @throws IOException when it cannot be read, is locked, or is too much to be tried */
    static BufferedImage of(Path file) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() == 0) {
                throw new IOException("it has no page");
            }
            PDPage page = document.getPage(0);
            PDRectangle box = page.getCropBox();
            float longest = Math.max(box.getWidth(), box.getHeight());
            if (!(longest >= 1) || Math.min(box.getWidth(), box.getHeight()) < 1) {
                throw new IOException("its page has no size");
            }
            refuseBombs(page.getResources(), 0);
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return SmallPicture.scaled(
                    renderer.renderImage(0, 2f * SmallPicture.LONGEST_SIDE / longest, ImageType.RGB));
        }
    }

    private static void refuseBombs(@Nullable PDResources resources, int depth) throws IOException {
        if (resources == null) {
            return;
        }
        if (depth > DEEPEST) {
            throw new IOException("its page holds things within things");
        }
        int things = 0;
        for (COSName name : resources.getXObjectNames()) {
            if (++things > MOST_THINGS) {
                throw new IOException("its page holds too many things");
            }
            PDXObject thing = resources.getXObject(name);
            if (thing instanceof PDImageXObject image && (long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
                throw new IOException("its page holds a picture with too many pixels");
            }
            if (thing instanceof PDFormXObject form) {
                refuseBombs(form.getResources(), depth + 1);
            }
        }
    }
}
