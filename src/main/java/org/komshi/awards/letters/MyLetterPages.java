package org.komshi.awards.letters;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.komshi.language.Speech;
import org.komshi.problems.Problem;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an applicant reads a letter and may complain. */
@Component
public class MyLetterPages {
    private final Speech speech;
    private final InstantSource clock;

    MyLetterPages(Speech speech, InstantSource clock) {
        this.speech = speech;
        this.clock = clock;
    }

    /** @param written a complaint that was refused: it stays in its field */
    public ModelAndView page(Letter letter, String written, List<? extends Problem> problems) {
        ModelAndView page = new ModelAndView(
                "awards/myLetter",
                Map.of(
                        "letter",
                        letter,
                        "phrases",
                        speech.in(letter.language()),
                        "complaining",
                        letter.isOpenForComplaint(clock.instant()),
                        "written",
                        written,
                        "problems",
                        problems));
        if (!problems.isEmpty()) {
            page.setStatus(UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
