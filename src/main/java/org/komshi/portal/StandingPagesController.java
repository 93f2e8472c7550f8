package org.komshi.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.spi.PersonalData;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.organisations.CountryChoices;
import org.komshi.organisations.Office;
import org.komshi.organisations.Offices;
import org.komshi.problems.NotFound;
import org.komshi.settings.Settings;
import org.komshi.web.spi.HubProfile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What every footer leads to. */
@Controller
class StandingPagesController {
    private final HubProfile profile;
    private final Offices offices;
    private final CountryChoices countries;
    private final Settings settings;
    private final List<PersonalData> rooms;

    StandingPagesController(
            HubProfile profile,
            Offices offices,
            CountryChoices countries,
            Settings settings,
            List<PersonalData> rooms) {
        this.profile = profile;
        this.offices = offices;
        this.countries = countries;
        this.settings = settings;
        this.rooms = rooms;
    }

    @GetMapping("/{lang}/about")
    ModelAndView about(@PathVariable String lang) {
        return standing(lang, "portal/about");
    }

    @GetMapping("/{lang}/accessibility")
    ModelAndView accessibility(@PathVariable String lang) {
        return standing(lang, "portal/accessibility");
    }

    @GetMapping("/{lang}/privacy")
    ModelAndView privacy(@PathVariable String lang) {
        ModelAndView page = standing(lang, "portal/privacy");
        page.addObject(
                "kinds", rooms.stream().flatMap(room -> room.kinds().stream()).toList());
        Language reader = Languages.of(lang);
        page.addObject(
                "offices",
                offices.all().stream()
                        .filter(office -> office.duties().contains(Office.Duty.ANSWERS))
                        .map(office -> new Answering(
                                office.name(),
                                office.mail(),
                                office.address(),
                                office.countries().stream()
                                        .map(code -> countries.one(code, reader))
                                        .toList()))
                        .toList());
        return page;
    }

    private ModelAndView standing(String lang, String template) {
        if (Languages.find(lang).isEmpty()) {
            throw new NotFound();
        }
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("contact", contact());
        model.put("office", profile.now().contact());
        return new ModelAndView(template, model);
    }

    /** The address the administrator gave, else the sender of the hub's mails; none while the hub is tried out. */
    private @Nullable String contact() {
        String given = profile.now().mail();
        String sender = settings.mail().from();
        return given.isEmpty() ? (sender.endsWith("@localhost") ? null : sender) : given;
    }
}
