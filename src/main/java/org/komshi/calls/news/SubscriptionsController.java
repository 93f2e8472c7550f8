package org.komshi.calls.news;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.komshi.calls.CallView;
import org.komshi.calls.Calls;
import org.komshi.calls.CountryNames;
import org.komshi.calls.Search;
import org.komshi.identity.Visitor;
import org.komshi.problems.NotFound;
import org.komshi.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a person follows: begun on the page of a call or on the list, ended here or by the link in a mail. */
@Controller
class SubscriptionsController {
    private final Subscriptions subscriptions;
    private final Calls calls;
    private final CountryNames countries;

    SubscriptionsController(Subscriptions subscriptions, Calls calls, CountryNames countries) {
        this.subscriptions = subscriptions;
        this.calls = calls;
        this.countries = countries;
    }

    @GetMapping("/my/subscriptions")
    ModelAndView list(Visitor visitor, @RequestParam(required = false) String begun) {
        return new ModelAndView(
                "calls/subscriptions",
                Map.of(
                        "subscriptions",
                        subscriptions.of(visitor.person()),
                        "countries",
                        countries.in(visitor.reads()),
                        "begun",
                        begun != null));
    }

    @GetMapping("/my/subscriptions/new")
    ModelAndView ask(
            Visitor visitor, @RequestParam(defaultValue = "") String call, @RequestParam Map<String, String> asked) {
        return new ModelAndView(
                "calls/newSubscription",
                Map.of("wish", wish(call, asked, visitor), "countries", countries.in(visitor.reads())));
    }

    @PostMapping("/my/subscriptions")
    String begin(
            Visitor visitor, @RequestParam(defaultValue = "") String call, @RequestParam Map<String, String> asked) {
        Wish wish = wish(call, asked, visitor);
        if (wish.isOfNewCalls()) {
            subscriptions.followNewCalls(visitor.person(), wish.search());
        } else {
            subscriptions.follow(visitor.person(), calls.published(wish.slug()).id());
        }
        return "redirect:/my/subscriptions?begun";
    }

    @PostMapping("/my/subscriptions/{id}/ending")
    String end(Visitor visitor, @PathVariable UUID id) {
        subscriptions.end(visitor.person(), id);
        return "redirect:/my/subscriptions";
    }

    /** Mail scanners follow links: looking at it ends nothing. */
    @GetMapping("/{lang}/subscriptions/{id}")
    ModelAndView linked(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        return new ModelAndView(
                "calls/subscriptionEnding",
                Map.of(
                        "id",
                        id,
                        "linked",
                        subscriptions.linked(id).orElseThrow(NotFound::new),
                        "countries",
                        countries.in(page.language())));
    }

    @PostMapping("/{lang}/subscriptions/{id}")
    String endLinked(@PathVariable String lang, @PathVariable UUID id) {
        subscriptions.end(id);
        return "redirect:/" + lang + "/subscriptions/" + id;
    }

    private Wish wish(String slug, Map<String, String> asked, Visitor visitor) {
        CountryNames.Names names = countries.in(visitor.reads());
        if (!slug.isEmpty()) {
            if (!slug.matches("[\\w-]+")) {
                throw new NotFound();
            }
            CallView call = calls.published(slug);
            return new Wish(slug, Optional.of(call.title()), Search.EVERYTHING);
        }
        return new Wish(
                "",
                Optional.empty(),
                Search.of(
                        asked.getOrDefault("country", ""),
                        asked.getOrDefault("kind", ""),
                        asked.getOrDefault("find", ""),
                        Set.copyOf(names.codes())));
    }
}
