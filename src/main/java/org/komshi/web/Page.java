package org.komshi.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Phrases;
import org.komshi.language.Text;
import org.komshi.money.Money;
import org.komshi.problems.Problem;
import org.komshi.web.spi.AdministrationPart;
import org.komshi.web.spi.HubProfile;
import org.komshi.web.spi.MenuEntry;
import org.komshi.web.spi.Visiting;

/**
 * What every template knows of the request it answers: in which language, for whom, where. In each model as {@code
 * page}.
 *
 * @param phrases speaks the reader's language
 * @param path address asked for, without the query
 * @param visiting null for a visitor who is not signed in
 * @param csrf name and value of the hidden field of forms that change something; reading it makes the cookie
 * @param menu places of the header's menu, in order
 * @param demonstration marks the page as a demonstration
 * @param hub what the hub says of itself
 * @param administration the parts of its administration, read only where they are drawn
 */
public record Page(
        Phrases phrases,
        String path,
        @Nullable Visiting visiting,
        Csrf csrf,
        List<MenuEntry.Place> menu,
        boolean demonstration,
        HubProfile.Profile hub,
        Supplier<List<AdministrationPart.Part>> administration,
        String version,
        Assets assets) {
    /** Whose link is the name in the header, not a place of the menu. */
    public static final String ACCOUNT = "/my/account";

    /** Read lazily, so that a page without a form sets no cookie. */
    public interface Csrf {
        String name();

        String value();
    }

    /** The same page as a reader of another language sees it: for previews. */
    public Page speaking(Phrases other) {
        return new Page(other, path, visiting, csrf, menu, demonstration, hub, administration, version, assets);
    }

    public Language language() {
        return phrases.language();
    }

    public List<Language> languages() {
        return Languages.offered();
    }

    /** The hub's own name. */
    public String hubName() {
        return hub.name().value(language());
    }

    /** The zone in which dates are shown where nothing names another. */
    public ZoneId zone() {
        return hub.zone();
    }

    public String say(String key, Object... facts) {
        return phrases.say(key, facts);
    }

    public String text(Text text) {
        return phrases.text(text);
    }

    /** For a text that may be in another language than the page: with {@code lang=}. */
    public Text.Shown shown(Text text) {
        return text.in(language());
    }

    public String money(Money money) {
        return money.in(phrases);
    }

    public String number(Number number) {
        return phrases.number(number);
    }

    public String date(LocalDate date) {
        return phrases.date(date);
    }

    public String date(Instant instant) {
        return phrases.date(instant, zone());
    }

    public String dateTime(Instant instant) {
        return phrases.dateTime(instant, zone());
    }

    /** A public address in the reader's language: {@code /calls} becomes {@code /mk/calls}. */
    public String link(String address) {
        return "/" + language().code() + address;
    }

    /** The same page in another language. */
    public String in(Language other) {
        String code = path.split("/", 3).length > 1 ? path.split("/", 3)[1] : "";
        return Languages.find(code).isPresent()
                ? "/" + other.code() + path.substring(code.length() + 1)
                : "/" + other.code() + "/language?back=" + path;
    }

    public boolean isAt(String address) {
        return path.equals(address) || path.startsWith(address + "/");
    }

    /** Whether this page belongs to a place of the menu: of several that fit, to the one with the longest address. */
    public boolean isIn(MenuEntry.Place place) {
        return isAt(whole(place))
                && !isAt(ACCOUNT)
                && menu.stream()
                        .map(this::whole)
                        .filter(this::isAt)
                        .noneMatch(other -> other.length() > whole(place).length());
    }

    private String whole(MenuEntry.Place place) {
        return place.isPublic() ? link(place.address()) : place.address();
    }

    /** Where a file of {@code static/assets} is, with the fingerprint of its content: {@code img/sign.svg}. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** What is wrong at this field; null when nothing is. */
    public @Nullable String problemAt(List<? extends Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.field().filter(field::equals).isPresent())
                .findFirst()
                .map(this::what)
                .orElse(null);
    }

    /** Whether the page is mostly in Cyrillic: its letters are then fetched at once. */
    public boolean isCyrillic() {
        return Character.UnicodeScript.of(language().name().codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    }

    /** Work pages move parts without loading anew; public pages are plain. */
    public boolean isWork() {
        return Area.of(path).isWork();
    }

    public String what(Problem problem) {
        return problem.what(phrases);
    }

    public String now(Problem problem) {
        return problem.now(phrases);
    }
}
