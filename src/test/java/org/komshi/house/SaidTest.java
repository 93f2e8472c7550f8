package org.komshi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the code wants to say, the message files have: texts of pages, problems, acts, mails and jobs. */
class SaidTest {
    private static final Pattern SAID = Pattern.compile("\\bsay(?:With)?\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern PROBLEM = Pattern.compile("String code\\(\\)\\s*\\{\\s*return \"([^\"]+)\";");
    private static final Pattern ACT = Pattern.compile("(?:Entry\\.of|new Entry)\\(\\s*\"([^\"]+)\"\\s*,");
    private static final Pattern MAIL =
            Pattern.compile("\\bmail\\.send\\([^;]*?,\\s*\"([a-z][a-z.-]+)\"", Pattern.DOTALL);
    private static final Pattern JOB = Pattern.compile("\\bjobs\\.start\\(\\s*\"([^\"]+)\"");

    private final Set<String> known = keys();

    @Test
    void pages_say_only_what_is_written() {
        assertThat(missing(SAID, "%s")).isEmpty();
    }

    @Test
    void each_problem_says_what_happened_and_what_one_can_do() {
        assertThat(missing(PROBLEM, "problem.%s.what", "problem.%s.now")).isEmpty();
        assertThat(known.stream()
                        .filter(key -> key.startsWith("problem.") && key.endsWith(".what"))
                        .map(key -> key.replaceAll("what$", "now")))
                .allMatch(known::contains);
    }

    @Test
    void each_act_has_its_sentence() {
        assertThat(missing(ACT, "audit.%s")).isEmpty();
    }

    @Test
    void each_mail_has_its_subject_and_its_body() {
        assertThat(missing(MAIL, "mail.%s.subject", "mail.%s.body")).isEmpty();
    }

    @Test
    void each_kind_of_job_has_its_title() {
        assertThat(missing(JOB, "job.%s")).isEmpty();
    }

    private List<String> missing(Pattern pattern, String... forms) {
        List<String> missing = new ArrayList<>();
        for (Path file : Stream.concat(
                        Sources.files(Sources.MAIN, ".java").stream(),
                        Sources.files(Sources.TEMPLATES, ".jte").stream())
                .toList()) {
            Sources.matches(pattern, Sources.text(file))
                    .map(found -> found.group(1))
                    .forEach(code -> {
                        for (String form : forms) {
                            if (!known.contains(form.formatted(code))) {
                                missing.add(file + ": " + form.formatted(code));
                            }
                        }
                    });
        }
        return missing;
    }

    private static Set<String> keys() {
        try {
            Set<String> keys = new TreeSet<>();
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_en.properties");
            for (Resource file : files) {
                Properties lines = new Properties();
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    lines.load(in);
                }
                keys.addAll(lines.stringPropertyNames());
            }
            return keys;
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
