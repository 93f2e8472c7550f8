package org.komshi.awards.letters;

import java.util.List;
import java.util.UUID;
import org.komshi.awards.LetterId;
import org.komshi.identity.Visitor;
import org.komshi.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class MyLetterController {
    private final Letters letters;
    private final MyLetterPages pages;
    private final LetterPapers papers;

    MyLetterController(Letters letters, MyLetterPages pages, LetterPapers papers) {
        this.letters = letters;
        this.pages = pages;
        this.papers = papers;
    }

    @GetMapping("/my/letters/{id}")
    ModelAndView letter(@PathVariable UUID id, Visitor visitor) {
        return pages.page(letters.find(new LetterId(id), visitor.person()), "", List.of());
    }

    @GetMapping("/my/letters/{id}/letter.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, Visitor visitor, @ModelAttribute("page") Page page) {
        Letter letter = letters.find(new LetterId(id), visitor.person());
        return papers.of(letter.content(), letter.language(), page, true);
    }
}
