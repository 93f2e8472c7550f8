package org.komshi.awards.letters;

import java.util.List;
import java.util.UUID;
import org.komshi.awards.LetterId;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class MyLetterController {
    private final Letters letters;
    private final MyLetterPages pages;

    MyLetterController(Letters letters, MyLetterPages pages) {
        this.letters = letters;
        this.pages = pages;
    }

    @GetMapping("/my/letters/{id}")
    ModelAndView letter(@PathVariable UUID id, Visitor visitor) {
        return pages.page(letters.find(new LetterId(id), visitor.person()), "", List.of());
    }
}
