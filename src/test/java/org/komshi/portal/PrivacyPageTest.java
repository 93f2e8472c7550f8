package org.komshi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.komshi.Cast;
import org.komshi.Hub;
import org.komshi.HubTest;
import org.komshi.SignedIn;
import org.komshi.identity.spi.PersonalData;
import org.komshi.language.Languages;
import org.komshi.language.Speech;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class PrivacyPageTest {
    @Autowired
    Hub hub;

    @Autowired
    Cast cast;

    @Autowired
    List<PersonalData> rooms;

    @Autowired
    Speech speech;

    @Test
    void it_lists_every_kind_of_thing_any_room_holds_in_each_language() {
        for (String language : List.of("en", "mk", "sq", "sr")) {
            String page = hub.visitor().get("/" + language + "/privacy").body();
            rooms.stream()
                    .flatMap(room -> room.kinds().stream())
                    .forEach(kind -> assertThat(page)
                            .as(kind.label())
                            .contains(speech.in(Languages.of(language)).say(kind.label())));
        }
    }

    @Test
    void it_names_every_cookie_the_hub_sets() {
        String page = hub.visitor().get("/en/privacy").body();
        SignedIn visitor = hub.visitor();
        SignedIn signedIn = hub.as(cast.somebody());
        signedIn.get("/my/account");
        Stream.of(
                        visitor.get("/en/sign-in"),
                        visitor.post("/en/sign-in", "email", "cookie@example.org"),
                        visitor.get("/mk/language?to=/mk/"),
                        visitor.get("/mk/language"))
                .flatMap(answer -> answer.response().headers().allValues("Set-Cookie").stream())
                .map(cookie -> cookie.substring(0, cookie.indexOf('=')))
                .forEach(name -> assertThat(page).contains("<code>" + name + "</code>"));
        assertThat(signedIn.cookies().keySet())
                .allSatisfy(name -> assertThat(page).contains("<code>" + name + "</code>"));
    }
}
