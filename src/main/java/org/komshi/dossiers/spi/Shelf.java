package org.komshi.dossiers.spi;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.komshi.files.FileId;
import org.komshi.language.Language;
import org.komshi.language.Phrases;
import org.komshi.language.Text;

/**
 * Where papers are laid. What is laid is written at once and not kept in memory.
 *
 * @param phrases of whoever takes the dossier along
 * @param zone of the call
 * @param taker of each paper
 */
public record Shelf(Phrases phrases, ZoneId zone, Consumer<Paper> taker) {
    /** Lays a page down; nothing when there is nothing on it. */
    public void lay(String path, String title, Leaf leaf) {
        if (!leaf.isEmpty()) {
            taker.accept(new Paper.Drawn(path, title, leaf.blocks()));
        }
    }

    public void lay(String path, String title, byte[] bytes) {
        taker.accept(new Paper.Kept(path, title, bytes));
    }

    public void lay(String path, String title, FileId file) {
        taker.accept(new Paper.HandedIn(path, title, file));
    }

    /** The same shelf one folder deeper: {@code "round-1/"}. */
    public Shelf in(String folder) {
        return new Shelf(
                phrases,
                zone,
                paper -> taker.accept(
                        switch (paper) {
                            case Paper.Drawn(var path, var title, var blocks) ->
                                new Paper.Drawn(folder + path, title, blocks);
                            case Paper.Kept(var path, var title, var bytes) ->
                                new Paper.Kept(folder + path, title, bytes);
                            case Paper.HandedIn(var path, var title, var file) ->
                                new Paper.HandedIn(folder + path, title, file);
                        }));
    }

    public Language language() {
        return phrases.language();
    }

    public String say(String key, Object... facts) {
        return phrases.say(key, facts);
    }

    public String text(Text text) {
        return phrases.text(text);
    }

    /** To the second, in the call's zone; empty for null. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : phrases.exactTime(at, zone);
    }
}
