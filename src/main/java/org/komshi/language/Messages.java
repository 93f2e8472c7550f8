package org.komshi.language;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The message files of all modules: key to pattern, by language. */
final class Messages {
    private final Map<String, Map<String, String>> patterns = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Messages() {
        for (Language language : Languages.written()) {
            patterns.put(language.code(), read(language));
        }
    }

    boolean exists(String key) {
        return of("en").containsKey(key);
    }

    /** @throws IllegalArgumentException for a key no module has: a fault of ours, found by the tests */
    String say(Language language, String key, Map<String, Object> facts) {
        MessageFormat format = formats.computeIfAbsent(language.code() + " " + key, _ -> format(language, key));
        synchronized (format) { // ICU's formats are not safe to share
            return format.format(facts, new StringBuffer(), null).toString();
        }
    }

    private MessageFormat format(Language language, String key) {
        String pattern = pattern(language, key);
        if (pattern == null) {
            pattern = of("en").get(key);
        }
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return new MessageFormat(pattern, language.locale());
    }

    private @Nullable String pattern(Language language, String key) {
        return language.madeFrom()
                .map(source -> {
                    String latin = of(source).get(key);
                    return latin == null ? null : CyrillicPattern.of(latin);
                })
                .orElseGet(() -> {
                    String own = of(language.code()).get(key);
                    return own == null ? null : Cyrillic.unmarked(own);
                });
    }

    private Map<String, String> of(String code) {
        return patterns.getOrDefault(code, Map.of());
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> all = new HashMap<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.code() + ".properties");
            for (Resource file : files) {
                Properties lines = new Properties();
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    lines.load(in);
                }
                lines.forEach((key, value) -> all.put((String) key, (String) value));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return all;
    }
}
