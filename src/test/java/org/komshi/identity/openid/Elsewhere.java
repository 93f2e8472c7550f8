package org.komshi.identity.openid;

import java.util.HashMap;
import java.util.Map;
import org.komshi.settings.Settings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A provider as a host has set it. */
public final class Elsewhere {
    private Elsewhere() {}

    /** @param settings {@code issuer, client …} */
    public static boolean answers(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        settings.forEach((name, value) -> all.put("komshi.openid." + name, value));
        Settings bound = new Binder(new MapConfigurationPropertySource(all)).bindOrCreate("komshi", Settings.class);
        return new Provider(bound).registration().isPresent();
    }
}
