package org.komshi.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/**
 * Draws small pictures of what strangers handed in: one at a time, ten seconds each, within bounds of size. A drawing that
 * does not end keeps the others from beginning, and nothing else from going on.
 */
@Component
class Drawing {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Semaphore one = new Semaphore(1);

    /** What came of it. */
    sealed interface Drawn {
        record Picture(byte[] jpeg) implements Drawn {}

        record None(String why) implements Drawn {}

        /** Others are being drawn. */
        record Busy() implements Drawn {}
    }

    Drawn draw(Path file, String type) {
        try {
            if (!one.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Drawn.Busy();
            }
            CompletableFuture<Drawn> drawn = new CompletableFuture<>();
            Thread.ofPlatform().daemon().name("preview").start(() -> {
                try {
                    drawn.complete(drawNow(file, type));
                } catch (RuntimeException | OutOfMemoryError | StackOverflowError hostile) {
                    drawn.complete(new Drawn.None(hostile.toString())); // whatever a file does to its reader ends here
                } finally {
                    one.release();
                }
            });
            return drawn.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException endless) {
            return new Drawn.None("not drawn within " + LONGEST.toSeconds() + " seconds");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return new Drawn.Busy();
        }
    }

    private static Drawn drawNow(Path file, String type) {
        try {
            var picture = Kind.of(type).filter(kind -> kind == Kind.PDF).isPresent()
                    ? FirstPage.of(file)
                    : SmallPicture.of(file);
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            return ImageIO.write(picture, "jpg", jpeg)
                    ? new Drawn.Picture(jpeg.toByteArray())
                    : new Drawn.None("nothing writes it as JPEG");
        } catch (IOException unreadable) {
            return new Drawn.None(String.valueOf(unreadable.getMessage()));
        }
    }
}
