package org.komshi.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Sets a page as PDF/A-2a with PDF/UA-1, in Noto Sans, which lies in the jar and goes into every paper. */
@Component
class Typesetting {
    private static final String FAMILY = "Noto Sans";
    private static final int BOLD_WEIGHT = 700;
    private static final int PLAIN_WEIGHT = 400;

    private final byte[] plain = resource("documents/NotoSans-Regular.ttf");
    private final byte[] bold = resource("documents/NotoSans-Bold.ttf");
    private final byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final String style = new String(resource("documents/paper.css"), StandardCharsets.UTF_8);
    private final CmapLookup letters;

    Typesetting() {
        XRLog.setLoggingEnabled(false); // it tells of every style it leaves out, on each paper
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(plain))) {
            letters = font.getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String style() {
        return style;
    }

    boolean has(int letter) {
        return Character.isWhitespace(letter) || letters.getGlyphId(letter) != 0;
    }

    boolean hasAll(String text) {
        return text.codePoints().allMatch(this::has);
    }

    /** @param base what addresses in the document are relative to */
    byte[] set(Document document, String base) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(profile);
        builder.useFont(() -> stream(plain), FAMILY, PLAIN_WEIGHT, FontStyle.NORMAL, true);
        builder.useFont(() -> stream(bold), FAMILY, BOLD_WEIGHT, FontStyle.NORMAL, true);
        // Nothing is fetched while a paper is set, whatever address stands in what people wrote.
        builder.useUriResolver((_, address) -> isLink(address) ? address : null);
        builder.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(document), base);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private static boolean isLink(String address) {
        return address.startsWith("#")
                || address.startsWith("http:")
                || address.startsWith("https:")
                || address.startsWith("mailto:");
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] resource(String name) {
        try (InputStream bytes = new ClassPathResource(name).getInputStream()) {
            return bytes.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
