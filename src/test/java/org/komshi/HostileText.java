package org.komshi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What a text may bring: a formula, markup, a script, unseen and turning signs, letters outside the basic plane, right
 * to left, braces of a message. It must come back whole, and do nothing.
 */
public final class HostileText {
    /** Begins like a formula; shorter than the shortest limit. */
    public static final String TYPED =
            "=1+1<script>alert(1)</script><img src=x onerror=a()>\u200B\u202E&\"'\uFEFF\u0007 👩\u200D🌾🌉 שלום {x}";

    /** As it is kept: without what nobody sees. */
    public static final String KEPT = "=1+1<script>alert(1)</script><img src=x onerror=a()>&\"' 👩\u200D🌾🌉 שלום {x}";

    /** The same for a name, which is refused with signs nobody sees. */
    public static final String NAME = "=1+1<script>alert(1)</script><img src=x onerror=a()>&\"' 🌉 שלום {x}";

    /** What must be seen of it on every page. */
    public static final String SIGN = "🌉 שלום {x}";

    private HostileText() {}

    /** Reads these pages: each is there, shows the text, and runs nothing of it. */
    public static void standsOn(SignedIn browser, String... addresses) {
        for (String address : addresses) {
            SignedIn.Answer page = browser.get(address);
            assertThat(page.status()).as(address).isEqualTo(200);
            assertThat(page.body()).as(address).contains(SIGN);
            isHarmless(page, address);
        }
    }

    /** The same where the text need not be seen. */
    public static void doesNothingOn(SignedIn browser, String... addresses) {
        for (String address : addresses) {
            SignedIn.Answer page = browser.get(address);
            assertThat(page.status()).as(address).isEqualTo(200);
            isHarmless(page, address);
        }
    }

    public static void isHarmless(SignedIn.Answer page, String address) {
        assertThat(page.status()).as(address).isLessThan(500);
        if (page.header("Content-Type").startsWith("text/html")) {
            assertThat(page.body())
                    .as(address)
                    .doesNotContainIgnoringCase("<script>alert")
                    .doesNotContain("<img src=x")
                    .doesNotContain("<сцрипт>")
                    .doesNotContain("\u202E");
        }
    }

    /** The sheet shows it and computes nothing, also after somebody edits the cell. */
    public static void isDefusedIn(byte[] xlsx) {
        boolean seen = false;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    if (cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().startsWith("=")) {
                        assertThat(cell.getStringCellValue()).contains(SIGN);
                        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                        seen = true;
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        assertThat(seen).as("the text stands in the sheet").isTrue();
    }
}
