package org.komshi.journeys;

import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pages that were held to the rules of accessibility in this run, so that none is twice: a journey comes by the same page
 * many times, in four languages, with other names on it. A page in another state has other parts or other marks on them.
 */
final class Looked {
    private static final String ONE_OF_MANY = "[0-9a-f]{8}-[0-9a-f-]{27}";

    /** Which parts there are, with everything on them that the rules look at but the words. */
    private static final String PARTS = """
            () => [...new Set([...document.querySelectorAll('html, html *')].map(part => [
                part.tagName, part.className, part.parentElement?.tagName, part.parentElement?.className,
                [...part.attributes].map(one => ['id', 'href', 'value', 'for', 'name', 'title', 'content', 'datetime',
                    'aria-label', 'aria-describedby', 'aria-labelledby', 'style', 'lang', 'action', 'd', 'x', 'y', 'x1',
                    'x2', 'width', 'height', 'cx', 'points', 'rows', 'src'].includes(one.name)
                        ? one.name : one.name + '=' + one.value).join(' '),
                part.labels ? part.labels.length : ''].join('|')))].sort().join('\\n')
            """;

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private Looked() {}

    /** Whether no page of this kind was in this state yet. */
    static boolean isNew(Page page, String address) {
        return SEEN.add(kind(address) + "\n" + page.evaluate(PARTS));
    }

    /** Pages of one kind differ in whose they are, in which language, and in what was filtered. */
    static String kind(String address) {
        return address.replaceAll("\\?.*", "")
                .replaceAll(ONE_OF_MANY, "*")
                .replaceAll("^/(en|mk|sq|sr|sr-Cyrl)(/|$)", "/LANG/")
                .replaceAll("^/LANG/(calls|grants)/[^/]+", "/LANG/$1/*")
                .replaceAll("/preview/[^/]+", "/preview/LANG");
    }
}
