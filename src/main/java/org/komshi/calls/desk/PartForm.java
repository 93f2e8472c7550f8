package org.komshi.calls.desk;

import java.util.List;
import org.komshi.calls.CallView;
import org.komshi.calls.Correction;
import org.komshi.calls.Part;

/** One part of a call as it stands in a form: read from the call, or from what a person entered. */
public sealed interface PartForm permits TextsForm, RulesForm, RoundsForm {
    Part part();

    /** What was entered, to be shown again. */
    Entries entries();

    /** What cannot be taken as it is. Only without any of these may it be applied. */
    List<CannotRead> problems();

    /** The call as it stands, with this part as entered. */
    Correction applied(Correction correction);

    /** The version of the part that lay before the person. */
    default int version() {
        return entries().number("version", 0);
    }

    static PartForm read(Part part, CallView call, Entries entries) {
        return switch (part) {
            case TEXTS -> TextsForm.read(call, entries);
            case RULES -> RulesForm.read(call, entries);
            case ROUNDS -> RoundsForm.read(call, entries);
        };
    }

    static PartForm of(Part part, CallView call, int version) {
        PartForm form = switch (part) {
            case TEXTS -> TextsForm.of(call);
            case RULES -> RulesForm.of(call);
            case ROUNDS -> RoundsForm.of(call);
        };
        form.entries().put("version", String.valueOf(version));
        return form;
    }
}
