package org.komshi.forms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.komshi.language.Text;

/** What an officer checks of each proposal before it is assessed. */
public record Checklist(String name, int version, Text title, List<Item> items) implements Definition {
    /** Whether it is about the papers or about who may apply. */
    public enum Part {
        ADMINISTRATIVE,
        ELIGIBILITY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One thing to check, and the reasons for which it may be found not met. */
    public record Item(String id, Part part, Text title, Text help, List<Reason> reasons) {
        public Optional<Reason> reason(String code) {
            return reasons.stream().filter(reason -> reason.code().equals(code)).findFirst();
        }
    }

    /** @param code stands in the record: {@code E1}
     * @param text as the applicant reads it in the letter */
    public record Reason(String code, Text text) {}

    @Override
    public DefinitionKind kind() {
        return DefinitionKind.CHECKLIST;
    }

    public Optional<Item> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    public List<Item> items(Part part) {
        return items.stream().filter(item -> item.part() == part).toList();
    }
}
