package org.komshi.awards.supplements;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.komshi.awards.letters.Letter;
import org.komshi.awards.letters.Letters;
import org.komshi.identity.Visitor;
import org.komshi.language.Speech;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A supplementary decision and its letter, to read and to print. */
@Controller
class SupplementController {
    private final SupplementRepository repository;
    private final Letters letters;
    private final Speech speech;
    private final InstantSource clock;

    SupplementController(SupplementRepository repository, Letters letters, Speech speech, InstantSource clock) {
        this.repository = repository;
        this.letters = letters;
        this.speech = speech;
        this.clock = clock;
    }

    @GetMapping("/desk/supplements/{id}")
    ModelAndView supplement(@PathVariable UUID id, Visitor visitor) {
        Supplement supplement =
                repository.find(id, visitor.person(), clock.instant()).orElseThrow(NotFound::new);
        Letter.Sent letter = letters.supplement(id).orElseThrow(NotFound::new);
        return new ModelAndView(
                "awards/supplement",
                Map.of("supplement", supplement, "letter", letter, "phrases", speech.in(letter.language())));
    }
}
