package org.komshi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.komshi.settings.Settings;

/** {@code docs/run/settings.md} tells a host of every setting there is, and of no other. */
class SettingsDocumentedTest {
    /** Read by the server and by the script, not by the hub's own code. */
    private static final Set<String> OF_THE_SERVER = Set.of("KOMSHI_ADDRESS", "KOMSHI_PORT", "KOMSHI_JAVA_OPTIONS");

    @Test
    void every_setting_is_described_once() {
        Set<String> described = Sources.matches(
                        Pattern.compile("(?m)^\\| `(KOMSHI_[A-Z0-9_]+)`"),
                        Sources.text(Path.of("docs/run/settings.md")))
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = new TreeSet<>(OF_THE_SERVER);
        settings("KOMSHI", Settings.class).forEach(all::add);

        assertThat(described).isEqualTo(all);
    }

    private static Stream<String> settings(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> component.getType().isRecord()
                        ? settings(name(prefix, component), component.getType())
                        : Stream.of(name(prefix, component)));
    }

    /** {@code settableClock} is {@code SETTABLECLOCK} in the environment: Spring drops the hyphen. */
    private static String name(String prefix, RecordComponent component) {
        return prefix + "_" + component.getName().toUpperCase(java.util.Locale.ROOT);
    }
}
