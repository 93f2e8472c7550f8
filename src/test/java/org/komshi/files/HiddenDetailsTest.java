package org.komshi.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.junit.jupiter.api.Test;
import org.komshi.HubTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What files tell besides what one sees is found, and gone from the copy. */
@HubTest
class HiddenDetailsTest {
    @Autowired
    Files files;

    @Autowired
    HiddenDetails details;

    @Test
    void of_a_pdf_author_program_and_description() throws IOException {
        StoredFile file = taken("plan.pdf", pdf());

        assertThat(details.in(file)).contains(Set.of(Detail.AUTHOR, Detail.PROGRAM, Detail.OTHER));
        StoredFile clean = details.without(file).orElseThrow();
        assertThat(clean.name()).isEqualTo("plan.pdf");
        assertThat(clean.sha256()).isNotEqualTo(file.sha256());
        assertThat(details.in(clean)).contains(Set.of());
        byte[] bytes = bytes(clean);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Besa", "xpacket");
        try (PDDocument read = Loader.loadPDF(bytes)) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(bytes(file)).as("the file itself stays").isEqualTo(pdf(file));
    }

    @Test
    void of_a_jpeg_place_and_device_and_the_pixels_and_the_turn_stay() throws IOException {
        byte[] plain = picture("jpg");
        byte[] exif = exif();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(jpeg);
        out.write(plain, 0, 2);
        out.writeShort(0xFFE1);
        out.writeShort(2 + 6 + exif.length);
        out.write(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        out.write(exif);
        out.writeShort(0xFFFE);
        out.writeShort(2 + 4);
        out.writeBytes("Ana!");
        out.write(plain, 2, plain.length - 2);
        StoredFile file = taken("garden.jpg", jpeg.toByteArray());

        assertThat(details.in(file)).contains(Set.of(Detail.DEVICE, Detail.PLACE, Detail.OTHER));
        StoredFile clean = details.without(file).orElseThrow();
        byte[] bytes = bytes(clean);
        assertThat(details.in(clean)).contains(Set.of());
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("Ana!", "Nikon")
                .contains("Exif");
        assertThat(JpegDetails.of(bytes).bytes())
                .as("once more changes nothing")
                .isEqualTo(bytes);
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getRGB(5, 5))
                .isEqualTo(ImageIO.read(new ByteArrayInputStream(plain)).getRGB(5, 5));
    }

    @Test
    void of_a_png_its_texts_and_nothing_of_what_is_broken_locked_or_an_office_document() throws IOException {
        byte[] plain = picture("png");
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(plain, 0, 33); // signature and IHDR
        png.write(chunk("tEXt", "Author\0Ana"));
        png.write(chunk("tEXt", "Software\0Paint"));
        png.write(plain, 33, plain.length - 33);
        StoredFile file = taken("logo.png", png.toByteArray());

        assertThat(details.in(file)).contains(Set.of(Detail.AUTHOR, Detail.PROGRAM));
        assertThat(bytes(details.without(file).orElseThrow())).isEqualTo(plain);
        byte[] broken = jpegWithASegmentLongerThanItself();
        assertThat(details.in(taken("broken.jpg", broken))).isEmpty();
        assertThat(details.without(taken("broken.jpg", broken))).isEmpty();
    }

    private StoredFile taken(String name, byte[] bytes) {
        return ((Taking.Taken) files.take(Received.file(name, bytes), Received.ANYTHING)).file();
    }

    private byte[] bytes(StoredFile file) throws IOException {
        try (var in = files.open(file.id())) {
            return in.readAllBytes();
        }
    }

    private byte[] pdf(StoredFile file) throws IOException {
        byte[] bytes = bytes(file);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("Besa");
        return bytes;
    }

    private static byte[] pdf() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setAuthor("Besa Krasniqi");
            document.getDocumentInformation().setProducer("Word");
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata("<?xpacket begin='' id='x'?>".getBytes(StandardCharsets.UTF_8));
            document.getDocumentCatalog().setMetadata(metadata);
            document.save(bytes, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
        }
        return bytes.toByteArray();
    }

    private static byte[] picture(String kind) throws IOException {
        BufferedImage picture = new BufferedImage(16, 12, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(5, 5, 0x2F6B3A);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, kind, bytes);
        return bytes.toByteArray();
    }

    /** Turned by a quarter, of a camera, with a place. */
    private static byte[] exif() {
        ByteBuffer tiff = ByteBuffer.allocate(56);
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 3);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(6).putInt(50);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(50);
        tiff.putInt(0);
        tiff.put("Nikon\0".getBytes(StandardCharsets.US_ASCII));
        return tiff.array();
    }

    private static byte[] chunk(String type, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        byte[] content = (type + text).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 check = new CRC32();
        check.update(content);
        out.writeInt(content.length - 4);
        out.write(content);
        out.writeInt((int) check.getValue());
        return bytes.toByteArray();
    }

    private static byte[] jpegWithASegmentLongerThanItself() {
        return new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0x7F, 0x7F, 'E', 'x', 'i', 'f', 0, 0};
    }
}
