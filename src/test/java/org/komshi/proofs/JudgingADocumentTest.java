package org.komshi.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.komshi.language.Text;

/** How old a document may be, and which one counts. Source: docs/rules/documents.md. */
class JudgingADocumentTest {
    private static final LocalDate CLOSING = LocalDate.parse("2027-03-30");
    private static final Instant PUBLISHED = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant EARLIER = Instant.parse("2026-12-31T23:59:59Z");

    @Test
    void of_exactly_six_months_it_is_young_enough_and_a_day_older_it_is_not() {
        assertThat(judge(extract(6, true), document("2026-09-30", EARLIER)).state())
                .isEqualTo(Standing.State.GOOD);
        assertThat(judge(extract(6, true), document("2026-09-29", EARLIER)).state())
                .isEqualTo(Standing.State.TOO_OLD);
        assertThat(judge(extract(6, true), document("2026-09-29", EARLIER)).age())
                .isEqualTo(6);
    }

    @Test
    void months_end_where_the_shorter_month_ends() {
        Standing standing = extract(1, true)
                .judge(List.of(document("2027-01-31", EARLIER)), LocalDate.parse("2027-02-28"), PUBLISHED);

        assertThat(standing.isGood()).isTrue();
        assertThat(extract(1, true)
                        .judge(List.of(document("2027-01-31", EARLIER)), LocalDate.parse("2027-03-01"), PUBLISHED)
                        .isGood())
                .isFalse();
    }

    @Test
    void where_any_age_will_do_a_statute_of_the_last_century_does() {
        assertThat(judge(extract(null, true), document("1996-05-01", EARLIER)).isGood())
                .isTrue();
    }

    @Test
    void where_a_copy_on_file_is_not_enough_one_from_before_the_call_does_not_count() {
        assertThat(judge(extract(6, false), document("2026-12-01", EARLIER)).state())
                .isEqualTo(Standing.State.NOT_ANEW);
        assertThat(judge(extract(6, false), document("2026-12-01", PUBLISHED)).state())
                .isEqualTo(Standing.State.GOOD);
        assertThat(judge(extract(6, false)).state()).isEqualTo(Standing.State.MISSING);
    }

    @Test
    void of_several_the_one_issued_last_counts() {
        Standing standing = judge(extract(6, true), document("2026-11-01", EARLIER), document("2025-01-01", PUBLISHED));

        assertThat(standing.isGood()).isTrue();
        assertThat(standing.age()).isEqualTo(4);
    }

    @Test
    void another_document_than_the_usual_ones_serves_only_the_demand_it_was_made_for() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        KeptDocument mandate = document(Sort.OTHER, one, "2027-01-01", PUBLISHED);

        assertThat(required(one, Sort.OTHER, 6, true).isMetBy(mandate)).isTrue();
        assertThat(required(other, Sort.OTHER, 6, true).isMetBy(mandate)).isFalse();
        assertThat(extract(6, true).isMetBy(mandate)).isFalse();
    }

    private static Standing judge(RequiredDocument required, KeptDocument... kept) {
        return required.judge(List.of(kept), CLOSING, PUBLISHED);
    }

    private static RequiredDocument extract(@Nullable Integer months, boolean onFile) {
        return required(UUID.randomUUID(), Sort.REGISTER_EXTRACT, months, onFile);
    }

    private static RequiredDocument required(UUID id, Sort sort, @Nullable Integer months, boolean onFile) {
        return new RequiredDocument(id, null, 1, null, sort, Text.NONE, months, 1, onFile, 1);
    }

    private static KeptDocument document(String issued, Instant handedAt) {
        return document(Sort.REGISTER_EXTRACT, null, issued, handedAt);
    }

    private static KeptDocument document(Sort sort, @Nullable UUID required, String issued, Instant handedAt) {
        return new KeptDocument(
                UUID.randomUUID(),
                UUID.randomUUID(),
                sort,
                required,
                Text.NONE,
                UUID.randomUUID(),
                "extract.pdf",
                1,
                LocalDate.parse(issued),
                "Ana",
                handedAt);
    }
}
