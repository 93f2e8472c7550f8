package org.komshi.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.komshi.HubTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Small pictures of what people handed in, and what does not get one. */
@HubTest
class DrawingPreviewsTest {
    @Autowired
    Files files;

    @Autowired
    Previews previews;

    @Autowired
    Orphans orphans;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_first_page_of_a_pdf_is_drawn_once_and_kept_beside_it() throws IOException {
        StoredFile file = taken("statute.pdf", pdf(PDRectangle.A4, Color.RED));

        BufferedImage picture = read(previews.of(file).orElseThrow());

        assertThat(picture.getHeight()).isEqualTo(SmallPicture.LONGEST_SIDE);
        assertThat(picture.getWidth()).isBetween(335, 345);
        assertThat(new Color(picture.getRGB(170, 240)).getRed()).isGreaterThan(200);
        assertThat(new Color(picture.getRGB(170, 240)).getBlue()).isLessThan(60);
        assertThat(previews.of(file))
                .hasValueSatisfying(again -> assertThat(again).startsWith(0xFF, 0xD8));
        files.remove(file.id());
        assertThat(jdbc.sql("select count(*) from files.preview where file = :id")
                        .param("id", file.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_picture_is_made_smaller_and_never_larger() throws IOException {
        assertThat(read(previews.of(taken("wide.png", png(2_000, 500))).orElseThrow()))
                .returns(480, BufferedImage::getWidth)
                .returns(120, BufferedImage::getHeight);
        assertThat(read(previews.of(taken("small.png", png(20, 10))).orElseThrow())
                        .getWidth())
                .isEqualTo(20);
    }

    @Test
    void what_claims_to_be_enormous_or_is_broken_has_none_and_is_not_tried_again() throws IOException {
        for (StoredFile file : java.util.List.of(
                taken("bomb.png", claiming(60_000, 60_000)),
                taken("empty.pdf", Received.pdf()),
                taken("flat.pdf", pdf(new PDRectangle(0.1f, 500), Color.BLUE)))) {
            assertThat(previews.of(file)).as(file.name()).isEmpty();
            assertThat(jdbc.sql("select drawn from files.preview where file = :id")
                            .param("id", file.id().value())
                            .query(Boolean.class)
                            .single())
                    .isFalse();
            assertThat(previews.of(file)).isEmpty();
        }
    }

    private StoredFile taken(String name, byte[] bytes) {
        return ((Taking.Taken) files.take(Received.file(name, bytes), Received.ANYTHING)).file();
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static byte[] pdf(PDRectangle size, Color color) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(size);
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.setNonStrokingColor(color);
                pen.addRect(0, 0, size.getWidth(), size.getHeight());
                pen.fill();
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        return bytes.toByteArray();
    }

    /** A PNG whose head promises so many pixels. */
    private static byte[] claiming(int width, int height) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(head);
        out.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {8, 6, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(head.toByteArray());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream all = new DataOutputStream(bytes);
        all.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        all.writeInt(13);
        all.write(head.toByteArray());
        all.writeInt((int) check.getValue());
        all.write(new byte[100]);
        return bytes.toByteArray();
    }
}
