package org.komshi.calls.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.komshi.audit.Audit;
import org.komshi.audit.Entry;
import org.komshi.audit.Ref;
import org.komshi.forms.Checklist;
import org.komshi.forms.Definition;
import org.komshi.forms.DefinitionId;
import org.komshi.forms.FormDefinition;
import org.komshi.forms.FormPages;
import org.komshi.forms.Forms;
import org.komshi.forms.Grid;
import org.komshi.forms.Limits;
import org.komshi.forms.SectionView;
import org.komshi.identity.PersonId;
import org.komshi.language.Phrases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Definitions as officers read and add them. */
@Component
public class Definitions {
    private final Forms forms;
    private final Audit audit;

    Definitions(Forms forms, Audit audit) {
        this.forms = forms;
        this.audit = audit;
    }

    /**
     * A definition to be read: one of the three is there.
     *
     * @param form sections of a form, with empty fields
     */
    public record View(
            Definition definition, List<SectionView> form, Optional<Grid> grid, Optional<Checklist> checklist) {}

    View view(DefinitionId id, Phrases phrases) {
        return switch (forms.definition(id)) {
            case FormDefinition form ->
                new View(form, FormPages.empty(form, Limits.NONE, phrases), Optional.empty(), Optional.empty());
            case Grid grid -> new View(grid, List.of(), Optional.of(grid), Optional.empty());
            case Checklist checklist -> new View(checklist, List.of(), Optional.empty(), Optional.of(checklist));
        };
    }

    @Transactional
    public Forms.Adding add(String file, PersonId officer) {
        Forms.Adding adding = forms.add(file, Optional.of(officer.value()));
        if (adding instanceof Forms.Adding.Added(var id, var isNew) && isNew) {
            Definition added = forms.definition(id);
            Ref ref = new Ref("definition", id.value());
            audit.record(Entry.of(
                    "calls.definition-added",
                    officer.ref(),
                    ref,
                    ref,
                    Map.of("kind", added.kind().word(), "name", added.name(), "version", added.version())));
        }
        return adding;
    }
}
