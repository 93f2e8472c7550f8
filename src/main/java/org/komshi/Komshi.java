package org.komshi;

import org.komshi.settings.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts the hub: one process, one database, one hub. */
@SpringBootApplication
@EnableConfigurationProperties(Settings.class)
public class Komshi {
    public static void main(String[] arguments) {
        SpringApplication.run(Komshi.class, arguments);
    }
}
