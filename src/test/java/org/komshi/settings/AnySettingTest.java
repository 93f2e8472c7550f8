package org.komshi.settings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.komshi.Fuzz;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Whatever a host writes behind a setting: it is taken, or refused by its name. */
class AnySettingTest {
    private static final List<String> NAMES = List.of(
            "url",
            "data",
            "zone",
            "trusted-proxies",
            "database.port",
            "mail.tls",
            "files.largest",
            "rights.succession-wait",
            "rights.four-eyes",
            "backup.hour");

    static final Fuzz SETTINGS = Fuzz.texts(
            value -> bind(Map.of("komshi." + NAMES.get(Math.floorMod(value.hashCode(), NAMES.size())), value)),
            "https://hub.example",
            "Europe/Skopje",
            "25MB",
            "7d",
            "true",
            "10.0.0.0/8,127.0.0.1",
            "${KOMSHI_URL}");

    private static void bind(Map<String, String> settings) {
        try {
            new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("komshi", Settings.class);
        } catch (BindException refused) {
            if (settings.keySet().stream()
                    .noneMatch(name -> String.valueOf(refused.getMessage()).contains(name))) {
                throw new IllegalStateException(
                        "does not name " + settings.keySet().stream().collect(Collectors.joining()), refused);
            }
        }
    }

    @Test
    void it_is_taken_or_refused_by_its_name() {
        SETTINGS.tries();
    }
}
