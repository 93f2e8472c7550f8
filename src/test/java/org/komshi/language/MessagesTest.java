package org.komshi.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every message exists in every written language, with the same facts, and can be said. */
class MessagesTest {
    static Resource[] english() throws Exception {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_en.properties");
    }

    @ParameterizedTest
    @MethodSource("english")
    void each_language_has_the_same_keys_and_facts(Resource source) throws Exception {
        Properties texts = read(source);
        for (Language language : Languages.written()) {
            String name = source.getFilename().replace("_en.", "_" + language.code() + ".");
            Properties other = read(source.createRelative(name));
            assertThat(new TreeSet<>(other.stringPropertyNames()))
                    .as(name)
                    .isEqualTo(new TreeSet<>(texts.stringPropertyNames()));
            for (String key : texts.stringPropertyNames()) {
                assertThat(facts(other.getProperty(key)))
                        .as("facts of %s in %s", key, name)
                        .isEqualTo(facts(texts.getProperty(key)));
                assertThat(other.getProperty(key)).as("%s in %s", key, name).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("english")
    void serbian_cyrillic_keeps_facts(Resource source) throws Exception {
        Properties serbian = read(source.createRelative(source.getFilename().replace("_en.", "_sr.")));
        for (String key : serbian.stringPropertyNames()) {
            assertThat(facts(CyrillicPattern.of(serbian.getProperty(key))))
                    .as(key)
                    .isEqualTo(facts(serbian.getProperty(key)));
        }
    }

    private static TreeSet<String> facts(String pattern) {
        return new TreeSet<>(new MessageFormat(pattern).getArgumentNames());
    }

    private static Properties read(Resource file) throws Exception {
        Properties lines = new Properties();
        try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            lines.load(in);
        }
        return lines;
    }
}
