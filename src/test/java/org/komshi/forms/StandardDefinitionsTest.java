package org.komshi.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.komshi.HubTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The definitions that ship with the hub read well and are there from the first start. */
@HubTest
class StandardDefinitionsTest {
    @Autowired
    Forms forms;

    @Test
    void each_file_that_ships_reads_without_a_fault() throws Exception {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:definitions/*.json")) {
            assertThat(DefinitionFile.read(file.getContentAsString(StandardCharsets.UTF_8)))
                    .as(file.getFilename())
                    .isInstanceOf(DefinitionFile.Good.class);
        }
    }

    @Test
    void they_are_there_after_the_start() {
        DefinitionId id = forms.newest(DefinitionKind.FORM, "concept-note").orElseThrow();

        FormDefinition form = forms.form(id);

        assertThat(form.question(QuestionRole.TITLE)).isPresent();
        assertThat(form.question(QuestionRole.REQUESTED)).isPresent();
        assertThat(forms.list(DefinitionKind.FORM))
                .extracting(DefinitionLine::name)
                .contains("concept-note", "full-application");
        assertThat(forms.grid(forms.newest(DefinitionKind.GRID, "concept-note-grid")
                                .orElseThrow())
                        .criteria())
                .isNotEmpty();
        assertThat(forms.checklist(forms.newest(DefinitionKind.CHECKLIST, "concept-note-checks")
                                .orElseThrow())
                        .items())
                .isNotEmpty();
    }

    @Test
    void the_same_content_again_changes_nothing_and_another_is_refused() throws Exception {
        String file = new PathMatchingResourcePatternResolver()
                .getResource("classpath:definitions/concept-note-grid.json")
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(forms.add(file, Optional.empty()))
                .isInstanceOfSatisfying(
                        Forms.Adding.Added.class,
                        added -> assertThat(added.isNew()).isFalse());
        assertThat(forms.add(file.replace("\"threshold\": 30", "\"threshold\": 31"), Optional.empty()))
                .isInstanceOfSatisfying(
                        Forms.Adding.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(DefinitionProblem::fault)
                                .containsExactly(DefinitionProblem.Fault.VERSION_TAKEN));
    }
}
