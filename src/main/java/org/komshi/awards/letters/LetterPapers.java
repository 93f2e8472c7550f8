package org.komshi.awards.letters;

import java.util.Map;
import org.komshi.documents.Papers;
import org.komshi.language.Language;
import org.komshi.language.Speech;
import org.komshi.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Letters as PDF, in their own language whatever the reader's. */
@Component
class LetterPapers {
    private final Papers papers;
    private final Speech speech;

    LetterPapers(Papers papers, Speech speech) {
        this.papers = papers;
        this.speech = speech;
    }

    /** @param sent false for one that would be sent now: the paper says so */
    ResponseEntity<byte[]> of(LetterContent content, Language language, Page page, boolean sent) {
        return papers.download(
                content.head().reference().replaceAll("[^A-Za-z0-9-]", "-") + "-letter",
                "awards/letterPaper",
                page.speaking(speech.in(language)),
                Map.of("content", content, "sent", sent));
    }
}
