package org.komshi.files;

import java.nio.file.Path;
import org.komshi.database.archive.FileSource;
import org.komshi.database.archive.FolderSource;
import org.komshi.files.spi.Store;
import org.komshi.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the bytes lie: a folder of the hub, or a bucket when the host has set one. */
@Configuration(proxyBeanMethods = false)
public class Stores {
    @Bean
    Store store(Settings settings) {
        return settings.files().s3().isSet() ? new S3Store(settings.files().s3()) : new FolderStore(folder(settings));
    }

    /** What goes along into a backup. */
    @Bean
    FileSource fileSource(Store store, Settings settings) {
        return store instanceof FileSource source ? source : new FolderSource(folder(settings));
    }

    /** What goes along, for a command beside the hub. */
    public record Reached(FileSource source) implements AutoCloseable {
        @Override
        public void close() {
            if (source instanceof S3Store store) {
                store.close();
            }
        }
    }

    public static Reached reach(Settings settings) {
        return new Reached(
                settings.files().s3().isSet()
                        ? new S3Store(settings.files().s3())
                        : new FolderSource(folder(settings)));
    }

    static Path folder(Settings settings) {
        return settings.data().resolve("files").toAbsolutePath();
    }
}
