package org.komshi.calls.desk;

import org.komshi.calls.CallView;
import org.komshi.calls.Part;

/**
 * One part of a call on its page.
 *
 * @param isDraft whether this person saves it as they like
 * @param isCorrected whether this person changes it by a corrigendum
 */
public record PartView(CallView call, Part part, Entries entries, boolean isDraft, boolean isCorrected) {
    public String address() {
        return "/desk/calls/" + call.id().value();
    }

    public boolean isReadOnly() {
        return !isDraft && !isCorrected;
    }

    /** Where the form goes. */
    public String action() {
        return isCorrected ? address() + "/corrigenda/check" : address() + "/" + part.word();
    }

    public String value(String field) {
        return entries.value(field);
    }
}
