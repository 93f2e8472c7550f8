package org.komshi.applications.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.Signature;
import org.komshi.forms.SectionView;
import org.komshi.language.Text;
import org.komshi.proofs.Standing;

/**
 * One application at the desk, with what was submitted in each round that is open by now.
 *
 * @param lot the grant line, as shown; empty where the call has none
 * @param proposals the latest round first
 */
public record DeskApplication(
        UUID application,
        UUID call,
        Text callTitle,
        @Nullable String reference,
        Text applicant,
        String country,
        Text place,
        String registrationNumber,
        String lot,
        ZoneId zone,
        List<Part> proposals) {
    /**
     * @param stage {@code sealed}, {@code draft}, {@code submitted} or {@code withdrawn}
     * @param closesAt of its round
     * @param sections to read; none when it is sealed or was not submitted
     * @param signature null when nobody signed, or it is not readable
     * @param documents the round asks for, as they stood when it closed
     * @param withdrawnWhy in the applicant's words; null when it was not withdrawn
     */
    public record Part(
            UUID proposal,
            int round,
            String stage,
            Instant closesAt,
            @Nullable Instant submittedAt,
            @Nullable String sha256,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnWhy,
            List<SectionView> sections,
            List<Standing> documents,
            @Nullable Signature signature) {
        public boolean isReadable() {
            return submittedAt != null && !stage.equals("sealed");
        }

        public String file() {
            return "/desk/proposals/" + proposal + "/canonical.json";
        }

        public String paper() {
            return "/desk/proposals/" + proposal + "/proposal.pdf";
        }
    }
}
