package org.komshi.forms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Adds the definitions that ship with the hub, so that a fresh installation can write its first call. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StandardDefinitions implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(StandardDefinitions.class);

    private final Forms forms;

    StandardDefinitions(Forms forms) {
        this.forms = forms;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:definitions/*.json")) {
            if (forms.add(file.getContentAsString(StandardCharsets.UTF_8), Optional.empty())
                    instanceof Forms.Adding.Refused(var problems)) {
                LOG.warn("the shipped definition {} was not added: {}", file.getFilename(), problems);
            }
        }
    }
}
