package org.komshi.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Speaks every language of the interface: for a page, a mail, a letter, a file. */
@Component
public class Speech {
    private final Messages messages = new Messages();
    private final Map<String, Phrases> phrases = new ConcurrentHashMap<>();

    public Phrases in(Language language) {
        return phrases.computeIfAbsent(language.code(), _ -> new Phrases(language, messages));
    }

    /** Whether English has this message. */
    public boolean knows(String key) {
        return messages.exists(key);
    }
}
