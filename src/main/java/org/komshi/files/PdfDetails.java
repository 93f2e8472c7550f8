package org.komshi.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/** What a PDF says of itself: its description and its XMP. */
final class PdfDetails {
    private PdfDetails() {}

    /** False when it is locked or signed: then it is left as it is. */
    static boolean clean(Path file, Set<Detail> found, OutputStream out) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted() || !document.getSignatureDictionaries().isEmpty()) {
                return false;
            }
            PDDocumentInformation said = document.getDocumentInformation();
            note(found, Detail.AUTHOR, said.getAuthor());
            note(found, Detail.PROGRAM, said.getCreator());
            note(found, Detail.PROGRAM, said.getProducer());
            note(found, Detail.OTHER, said.getSubject());
            note(found, Detail.OTHER, said.getKeywords());
            note(found, Detail.OTHER, said.getTitle());
            if (said.getCreationDate() != null || said.getModificationDate() != null) {
                found.add(Detail.TIME);
            }
            if (document.getDocumentCatalog().getMetadata() != null) {
                found.add(Detail.OTHER);
            }
            document.setDocumentInformation(new PDDocumentInformation());
            document.getDocumentCatalog().setMetadata(null);
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("PieceInfo"));
            document.save(out);
            return true;
        }
    }

    private static void note(Set<Detail> found, Detail detail, @Nullable String said) {
        if (said != null && !said.isBlank()) {
            found.add(detail);
        }
    }
}
