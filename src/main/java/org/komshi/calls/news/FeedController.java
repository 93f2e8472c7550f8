package org.komshi.calls.news;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.util.Date;
import java.util.List;
import org.komshi.language.Phrases;
import org.komshi.settings.Settings;
import org.komshi.web.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Calls, their corrigenda and answers as an Atom feed (RFC 4287) in each language. */
@Controller
class FeedController {
    private final LatestNews latest;
    private final Settings settings;

    FeedController(LatestNews latest, Settings settings) {
        this.latest = latest;
        this.settings = settings;
    }

    @GetMapping("/{lang}/calls.atom")
    ResponseEntity<String> feed(@ModelAttribute("page") Page page) throws FeedException {
        List<LatestNews.Item> items = latest.items();
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setLanguage(page.language().htmlLang());
        feed.setTitle(page.say("calls.feed.title"));
        feed.setDescription(page.say("calls.lead"));
        feed.setUri(own(page, "/calls.atom"));
        feed.setLinks(List.of(link(own(page, "/calls"), "alternate"), link(own(page, "/calls.atom"), "self")));
        feed.setAuthor("Komshi");
        feed.setPublishedDate(
                items.isEmpty() ? new Date(0) : Date.from(items.getFirst().at()));
        feed.setEntries(items.stream().map(item -> entry(item, page)).toList());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                .body(new SyndFeedOutput().outputString(feed));
    }

    private SyndEntry entry(LatestNews.Item item, Page page) {
        Phrases phrases = page.phrases();
        String call = phrases.text(item.call());
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri("urn:uuid:" + item.id());
        entry.setTitle(
                switch (item.kind()) {
                    case "call" -> call;
                    case "corrigendum" ->
                        phrases.say("calls.corrigendum.number", "number", item.number()) + ": " + call;
                    default -> phrases.say("calls.question.number", "number", item.number()) + ": " + call;
                });
        String address = own(page, "/calls/" + item.slug())
                + switch (item.kind()) {
                    case "call" -> "";
                    case "corrigendum" -> "#corrigenda";
                    default -> "/questions#question-" + item.number();
                };
        entry.setLinks(List.of(link(address, "alternate")));
        entry.setPublishedDate(Date.from(item.at()));
        entry.setUpdatedDate(Date.from(item.at()));
        SyndContent words = new SyndContentImpl();
        words.setType("text");
        words.setValue(phrases.text(item.words()));
        entry.setDescription(words);
        return entry;
    }

    private String own(Page page, String address) {
        return settings.url() + page.link(address);
    }

    private static SyndLink link(String address, String relation) {
        SyndLink link = new SyndLinkImpl();
        link.setHref(address);
        link.setRel(relation);
        return link;
    }
}
