package org.komshi.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Comma-separated values (RFC 4180) in UTF-8, with the mark that makes spreadsheet programs read it so. A cell that
 * begins like a formula gets an apostrophe before it, since programs would compute it.
 */
public final class CsvFile implements AutoCloseable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvWriter writer;

    public CsvFile(OutputStream out) {
        try {
            OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(BYTE_ORDER_MARK);
            writer = CsvWriter.builder().build(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public void line(List<String> cells) {
        writer.writeRecord(cells.stream().map(CsvFile::defused).toList());
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String defused(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
