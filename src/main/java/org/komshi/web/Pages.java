package org.komshi.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.language.Speech;
import org.komshi.settings.Settings;
import org.komshi.web.spi.HubProfile;
import org.komshi.web.spi.MenuEntry;
import org.komshi.web.spi.Visiting;
import org.komshi.web.spi.Visitors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Page} of a request. */
@Component
public class Pages {
    /** Holds the language chosen for pages that do not have it in their address. */
    public static final String LANGUAGE_COOKIE = "language";

    private static final String MADE = Pages.class.getName();

    private final Speech speech;
    private final Settings settings;
    private final List<Visitors> visitors;
    private final List<MenuEntry> menu;
    private final HubProfile profile;
    private final Administration administration;
    private final Assets assets;
    private final String version;

    Pages(
            Speech speech,
            Settings settings,
            List<Visitors> visitors,
            List<MenuEntry> menu,
            HubProfile profile,
            Administration administration,
            Assets assets,
            ObjectProvider<BuildProperties> build) {
        this.speech = speech;
        this.settings = settings;
        this.visitors = visitors;
        this.menu = menu;
        this.profile = profile;
        this.administration = administration;
        this.assets = assets;
        BuildProperties built = build.getIfAvailable();
        this.version = built == null || built.getVersion() == null ? "development" : built.getVersion();
    }

    public Page of(HttpServletRequest request) {
        if (request.getAttribute(MADE) instanceof Page made && !isFault(request)) {
            return made;
        }
        Page page = make(request);
        request.setAttribute(MADE, page);
        return page;
    }

    private Page make(HttpServletRequest request) {
        Optional<Visiting> visiting = isFault(request) ? Optional.empty() : visiting(request);
        return new Page(
                speech.in(language(request, visiting)),
                path(request),
                visiting.orElse(null),
                new RequestCsrf(request),
                menu.stream()
                        .map(entry -> entry.place(visiting))
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparingInt(MenuEntry.Place::order))
                        .toList(),
                settings.demonstration(),
                isFault(request) ? profile.lastKnown() : profile.now(),
                administration::parts,
                version,
                assets);
    }

    private Optional<Visiting> visiting(HttpServletRequest request) {
        return visitors.stream()
                .map(source -> source.visiting(request))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The page that tells of a fault asks nobody: what is broken may be the database. */
    private static boolean isFault(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status && status >= 500;
    }

    /** The address says the language of a public page; elsewhere the last choice, the person, the browser. */
    Language language(HttpServletRequest request, Optional<Visiting> visiting) {
        return inAddress(path(request))
                .or(() -> chosen(request).filter(Languages.offered()::contains))
                .or(() -> visiting.map(Visiting::language).filter(Languages.offered()::contains))
                .or(() -> Optional.ofNullable(request.getHeader("Accept-Language"))
                        .flatMap(Languages::wanted))
                .orElseGet(Languages::usual);
    }

    private static Optional<Language> inAddress(String path) {
        String[] parts = path.split("/", 3);
        return parts.length > 1 ? Languages.find(parts[1]) : Optional.empty();
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(Languages::find);
    }

    /** The address the person sees, also while an error page is drawn. */
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed != null ? failed.toString() : request.getRequestURI();
    }

    private record RequestCsrf(HttpServletRequest request) implements Page.Csrf {
        @Override
        public String name() {
            CsrfToken token = token();
            return token == null ? "_csrf" : token.getParameterName();
        }

        @Override
        public String value() {
            Keeping.holdsForm(request);
            CsrfToken token = token();
            return token == null ? "" : token.getToken();
        }

        private @Nullable CsrfToken token() {
            return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        }
    }
}
