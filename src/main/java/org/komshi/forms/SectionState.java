package org.komshi.forms;

import java.util.Map;

/** How far a section is: the word in a task list. */
public sealed interface SectionState {
    /** Message key of the word; its facts are {@link #facts()}. */
    String label();

    default Map<String, Object> facts() {
        return Map.of();
    }

    record NotStarted() implements SectionState {
        @Override
        public String label() {
            return "forms.state.not-started";
        }
    }

    /** @param count how many questions still have a problem */
    record WithProblems(int count) implements SectionState {
        @Override
        public String label() {
            return "forms.state.problems";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("count", count);
        }
    }

    record Ready() implements SectionState {
        @Override
        public String label() {
            return "forms.state.ready";
        }
    }
}
