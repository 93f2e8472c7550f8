package org.komshi.calls;

import java.util.List;
import org.komshi.calls.spi.CallTabs.Tab;
import org.komshi.language.Text;

/**
 * The way around one call at the desk, for {@code calls/callNavigation.jte}. Made by {@link CallNavigations}.
 *
 * @param stage as it stands now
 * @param whole tabs of the whole call
 * @param rounds tabs of each round; a round without any is left out
 */
public record CallNavigation(
        CallId call, Text title, String code, Stage stage, List<Tab> whole, List<RoundTabs> rounds) {
    public record RoundTabs(int number, RoundKind kind, List<Tab> tabs) {}

    public String address() {
        return "/desk/calls/" + call.value();
    }
}
