package org.komshi.dossiers;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;

/** A table as a stranger reads it. */
final class Csv {
    private Csv() {}

    /** Without its headings. */
    static List<List<String>> rows(String table) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(table)) {
            return reader.stream().skip(1).map(CsvRecord::getFields).toList();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
