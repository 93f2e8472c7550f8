package org.komshi.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A sheet as people download it. What people wrote stays text: a cell that begins like a formula is marked as quoted,
 * so that no program computes it, neither now nor after it was edited.
 */
public final class Spreadsheet {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int LONGEST_CELL = 32_000;
    private static final int CHARACTER = 256;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Sheet sheet;
    private final CellStyle quoted = book.createCellStyle();
    private final CellStyle bold = book.createCellStyle();
    private int rows;

    /** @param title of the sheet; also its first line */
    public Spreadsheet(String title) {
        sheet = book.createSheet(WorkbookUtil.createSafeSheetName(title));
        quoted.setQuotePrefixed(true);
        Font font = book.createFont();
        font.setBold(true);
        bold.setFont(font);
        heading(List.of(title));
    }

    public Spreadsheet heading(List<String> cells) {
        Row row = row(cells);
        row.forEach(cell -> cell.setCellStyle(bold));
        return this;
    }

    /** @param cells numbers become numbers, everything else its text */
    public Spreadsheet line(List<?> cells) {
        row(cells);
        return this;
    }

    /** @param widths of the columns, in characters */
    public Spreadsheet widths(int... widths) {
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * CHARACTER);
        }
        return this;
    }

    public byte[] bytes() {
        try (var out = new ByteArrayOutputStream();
                book) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param name of the file, without its ending */
    public ResponseEntity<byte[]> download(String name) {
        return attachment(name + ".xlsx", XLSX, bytes());
    }

    public static ResponseEntity<byte[]> attachment(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private Row row(List<?> cells) {
        Row row = sheet.createRow(rows++);
        for (int column = 0; column < cells.size(); column++) {
            fill(row.createCell(column), cells.get(column));
        }
        return row;
    }

    private void fill(Cell cell, Object value) {
        switch (value) {
            case BigDecimal number -> cell.setCellValue(number.doubleValue());
            case Integer number -> cell.setCellValue(number);
            default -> text(cell, String.valueOf(value));
        }
    }

    private void text(Cell cell, String text) {
        cell.setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            cell.setCellStyle(quoted);
        }
    }
}
