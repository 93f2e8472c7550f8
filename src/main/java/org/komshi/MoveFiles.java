package org.komshi;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.komshi.database.Reach;
import org.komshi.files.Moving;
import org.komshi.problems.CannotStart;
import org.komshi.settings.Settings;
import org.springframework.dao.DataAccessException;

/** {@code hub move-files to-s3 | to-folder}: brings the files into the bucket, or back. */
final class MoveFiles {
    static final String COMMAND = "move-files";

    private MoveFiles() {}

    /** @return exit code: 0 when every file is where it was to go, 1 when one is not */
    static int run(List<String> arguments) {
        Settings settings = CommandSettings.read();
        String way = arguments.size() == 1 ? arguments.getFirst() : "";
        if (!way.equals("to-s3") && !way.equals("to-folder")) {
            return fails("say which way, ./hub move-files to-s3 or ./hub move-files to-folder.");
        }
        if (!settings.files().s3().isSet()) {
            return fails("set KOMSHI_FILES_S3_BUCKET and the others of the store, for both ways.");
        }
        try (Reach database = Reach.of(settings)) {
            return told(new Moving(database.source(), settings)
                    .move(way.equals("to-s3") ? Moving.Way.TO_S3 : Moving.Way.TO_FOLDER, System.out::println));
        } catch (CannotStart | IOException known) {
            return fails(String.valueOf(known.getMessage()));
        } catch (DataAccessException unreadable) {
            return fails("the database knows of no files ("
                    + unreadable.getMostSpecificCause().getMessage() + ").");
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static int told(Moving.Moved moved) {
        System.out.printf(
                Locale.ROOT,
                "%,d files copied and compared, %,d were there already. Nothing was removed.%n",
                moved.copied(),
                moved.there());
        moved.lost()
                .forEach(file ->
                        System.err.println("The bytes of file " + file + " are not where they were, or others."));
        return moved.lost().isEmpty() ? 0 : 1;
    }

    private static int fails(String why) {
        System.err.println("Komshi cannot move the files: " + why);
        return 1;
    }
}
