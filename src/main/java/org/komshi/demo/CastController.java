package org.komshi.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.komshi.identity.DemonstrationSignIn;
import org.komshi.identity.PersonId;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The demonstration's front door: what it is, and its cast with a button each to sign in. */
@Controller
class CastController {
    private final CastShown cast;
    private final DemonstrationSignIn signIn;

    CastController(CastShown cast, DemonstrationSignIn signIn) {
        this.cast = cast;
        this.signIn = signIn;
    }

    @GetMapping("/demo")
    ModelAndView cast() {
        Map<MemberPart, List<CastMember>> parts = cast.members().stream()
                .collect(Collectors.groupingBy(CastMember::part, TreeMap::new, Collectors.toList()));
        return new ModelAndView("demo/cast", Map.of("parts", parts, "calls", cast.calls()));
    }

    @PostMapping("/demo/sign-in")
    String signIn(@RequestParam UUID person, HttpServletRequest request, HttpServletResponse response) {
        PersonId member = new PersonId(person);
        if (!cast.isMember(member)) {
            throw new NotFound();
        }
        return "redirect:" + signIn.begin(member, request, response);
    }
}
