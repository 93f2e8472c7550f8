package org.komshi.awards.complaints;

import java.util.List;
import java.util.UUID;
import org.komshi.awards.LetterId;
import org.komshi.awards.letters.Letters;
import org.komshi.awards.letters.MyLetterPages;
import org.komshi.identity.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class MyComplaintController {
    private final Complaints complaints;
    private final Letters letters;
    private final MyLetterPages pages;

    MyComplaintController(Complaints complaints, Letters letters, MyLetterPages pages) {
        this.complaints = complaints;
        this.letters = letters;
        this.pages = pages;
    }

    @PostMapping("/my/letters/{id}/complaint")
    ModelAndView complain(@PathVariable UUID id, @RequestParam(defaultValue = "") String text, Visitor visitor) {
        LetterId letter = new LetterId(id);
        List<CannotComplain> problems = complaints.complain(letter, visitor.person(), text);
        return problems.isEmpty()
                ? new ModelAndView("redirect:/my/letters/" + id)
                : pages.page(letters.find(letter, visitor.person()), text, problems);
    }
}
