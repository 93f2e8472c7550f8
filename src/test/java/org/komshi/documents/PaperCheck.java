package org.komshi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * A paper as veraPDF and a reader find it.
 *
 * @param text with one space between words, however its lines were broken
 */
public record PaperCheck(String title, String language, String text) {
    /** Fails unless it is PDF/A-2a and PDF/UA-1. */
    public static PaperCheck sound(byte[] pdf) {
        VeraGreenfieldFoundryProvider.initialise();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                assertThat(result.getTestAssertions().stream()
                                .map(fault -> fault.getRuleId() + " " + fault.getMessage())
                                .distinct())
                        .as(flavour.toString())
                        .isEmpty();
                assertThat(result.isCompliant()).isTrue();
            } catch (VeraPDFException | IOException broken) {
                throw new AssertionError(broken);
            }
        }
        return read(pdf);
    }

    private static PaperCheck read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PaperCheck(
                    document.getDocumentInformation().getTitle(),
                    document.getDocumentCatalog().getLanguage(),
                    new PDFTextStripper().getText(document).replaceAll("\\s+", " "));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
