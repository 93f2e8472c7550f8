package org.komshi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class StandingPagesTest {
    @Autowired
    Hub hub;

    @ParameterizedTest
    @ValueSource(strings = {"about", "accessibility", "privacy"})
    void every_footer_leads_to_it(String page) {
        assertThat(hub.visitor().get("/mk/").body()).contains("href=\"/mk/" + page + "\"");
        assertThat(hub.visitor().get("/mk/" + page).status()).isEqualTo(200);
    }

    @Test
    void the_source_of_this_very_version_is_offered() throws Exception {
        String about = hub.visitor().get("/en/about").body();
        var link = Pattern.compile("/assets/komshi-source-[0-9a-f]+\\.zip").matcher(about);
        assertThat(link.find()).isTrue();

        List<String> files = new ArrayList<>();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(hub.visitor().get(link.group()).bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.add(entry.getName().substring(entry.getName().indexOf('/') + 1));
            }
        }
        assertThat(files).contains("pom.xml", "LICENSE", "hub", "src/main/java/org/komshi/Komshi.java");
        assertThat(files).noneMatch(file -> file.startsWith("target/") || file.startsWith("data/"));
    }
}
