package org.komshi;

import org.komshi.settings.Settings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/** The settings for a command that does not start the hub. */
final class CommandSettings {
    private CommandSettings() {}

    /** Also keeps the libraries from writing between the lines that are for the host. */
    static Settings read() {
        LoggingSystem.get(CommandSettings.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        var environment = new StandardEnvironment();
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate("komshi", Settings.class);
    }
}
