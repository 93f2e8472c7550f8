package org.komshi.applications.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.komshi.applications.Signature;
import org.komshi.forms.SectionView;
import org.komshi.proofs.Standing;

/**
 * A draft before it is submitted.
 *
 * @param problems all of them, each with the address of its field
 * @param unchosen sections with two texts one has not chosen between yet; they keep nobody from submitting
 * @param documents the round asks for, and how the applicant stands with them; those lacking keep nobody from submitting
 * @param representatives names of those who may submit
 * @param maySubmit whether the reader is one of them
 * @param signing null where the form asks for no signature
 * @param open whether the round takes proposals now
 */
public record CheckPage(
        ProposalLine line,
        List<Found> problems,
        List<Unchosen> unchosen,
        List<SectionView> sections,
        List<Standing> documents,
        List<String> representatives,
        boolean open,
        String left,
        @Nullable Signing signing) {
    /**
     * The signature the form asks for.
     *
     * @param label and help as the form has them; the help may be empty
     * @param last null when nobody has signed
     * @param token of the code that was sent; empty when none is waited for
     */
    public record Signing(
            String label, String help, @Nullable Signature last, String token) {
        public boolean isSigned() {
            return last != null && last.holds();
        }
    }

    public record Found(String what, String address) {}

    public record Unchosen(String label, String address) {}

    public boolean maySubmit() {
        return line.maySubmit();
    }

    /** How many documents are missing, or would be too old. */
    public long lacking() {
        return documents.stream().filter(standing -> !standing.isGood()).count();
    }

    public boolean isComplete() {
        return problems.isEmpty();
    }

    /** Whether everything is there with which one may submit. */
    public boolean isReady() {
        return isComplete() && (signing == null || signing.isSigned());
    }

    CheckPage waitingFor(String token) {
        return new CheckPage(
                line,
                problems,
                unchosen,
                sections,
                documents,
                representatives,
                open,
                left,
                signing == null ? null : new Signing(signing.label, signing.help, signing.last, token));
    }
}
