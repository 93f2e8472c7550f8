package org.komshi.administration;

import java.util.List;
import java.util.Map;
import org.komshi.web.spi.AdministrationPart;
import org.springframework.stereotype.Component;

/** Whether languages and zone were chosen. */
@Component
class LanguagesPart implements AdministrationPart {
    private final HubRepository repository;

    LanguagesPart(HubRepository repository) {
        this.repository = repository;
    }

    @Override
    public Part part() {
        Point languages = repository
                .find()
                .offer()
                .map(offer -> Point.ready(
                        "administration.languages.ready",
                        Map.of(
                                "count",
                                offer.languages().size(),
                                "usual",
                                offer.usual().name())))
                .orElseGet(() -> Point.missing("administration.languages.missing"));
        return new Part("administration.languages", "/desk/administration/languages", 20, List.of(languages));
    }
}
