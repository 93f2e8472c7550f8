package org.komshi;

import java.io.PrintStream;
import java.util.List;
import org.komshi.settings.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the hub: one process, one database, one hub. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // two rooms may name alike
@EnableConfigurationProperties(Settings.class)
public class Komshi {
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case CheckAudit.COMMAND -> System.exit(CheckAudit.run(words.subList(1, words.size())));
            case BackUp.COMMAND -> System.exit(BackUp.run(words.subList(1, words.size())));
            case MoveFiles.COMMAND -> System.exit(MoveFiles.run(words.subList(1, words.size())));
            case RestoreArchive.COMMAND -> System.exit(RestoreArchive.run(words.subList(1, words.size())));
            default -> start(arguments);
        }
    }

    private static void start(String[] arguments) {
        SpringApplication hub = new SpringApplication(Komshi.class);
        hub.addListeners(new FreePort());
        hub.run(arguments);
    }

    /** Everything is loaded and people may come: the line that scripts and people wait for, the last one printed. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> ready(Settings settings) {
        PrintStream console = settings.demonstration() ? System.out : System.err; // a hub at work logs on the other one
        return _ -> console.println("Komshi is ready: " + settings.url() + "/");
    }
}
