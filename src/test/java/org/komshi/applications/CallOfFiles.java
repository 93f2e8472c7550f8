package org.komshi.applications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.komshi.SignedIn;
import org.komshi.files.Received;
import org.komshi.forms.DefinitionId;
import org.komshi.forms.Everything;
import org.komshi.forms.Forms;
import org.komshi.identity.PersonId;

/** A draft to a call whose form asks everything there is to ask, for those who hand files in. */
public final class CallOfFiles {
    private static final Instant CLOSES = Instant.parse("2027-03-01T11:00:00Z");

    private final Applications applications;
    private final Applying.Drafted draft;

    public CallOfFiles(Applying applying, Forms forms, Applications applications) {
        this.applications = applications;
        DefinitionId form = ((Forms.Adding.Added) forms.add(Everything.file(), Optional.empty())).id();
        this.draft = applying.draft(applying.callClosingAt(CLOSES, Optional.of(form)));
    }

    /** Who writes it. */
    public PersonId person() {
        return draft.representative();
    }

    /** Where its one page of questions is. */
    public String section() {
        return "/my/proposals/" + draft.proposal().value() + "/sections/all";
    }

    public boolean isAnswered(String question) {
        return !applications.content(draft.proposal()).answers().get(question).isEmpty();
    }

    /** Saves the page with everything on it and a PDF of about this size. */
    public SignedIn.Answer hand(SignedIn browser, int bytes) {
        byte[] pdf = Received.pdf();
        return hand(browser, "statute.pdf", Arrays.copyOf(pdf, Math.max(pdf.length, bytes)));
    }

    public SignedIn.Answer hand(SignedIn browser, String name, byte[] bytes) {
        return browser.upload(section(), List.of(new SignedIn.Sent("q-statute.new", name, bytes)), typed());
    }

    private static String[] typed() {
        List<String> all = new ArrayList<>();
        for (String question : Everything.fields().get("asked")) {
            all.addAll(List.of("asked", question));
        }
        all.addAll(List.of(Everything.filledIn()));
        return all.toArray(String[]::new);
    }
}
