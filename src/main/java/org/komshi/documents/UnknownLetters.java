package org.komshi.documents;

import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Looks for letters the fonts of papers lack: emoji, scripts from far away. They become the sign for an unknown letter,
 * and the paper says so; left to themselves they would be an unexplained {@code #}.
 */
final class UnknownLetters implements NodeVisitor {
    private static final int UNKNOWN = '\uFFFD';

    private final Typesetting typesetting;
    private boolean there;

    UnknownLetters(Typesetting typesetting) {
        this.typesetting = typesetting;
    }

    boolean areThere() {
        return there;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text && !typesetting.hasAll(text.getWholeText())) {
            there = true;
            text.text(known(text.getWholeText()));
        }
    }

    private String known(String text) {
        return text.codePoints()
                .map(letter -> typesetting.has(letter) ? letter : UNKNOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
