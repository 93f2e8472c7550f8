package org.komshi.identity.signin;

import java.util.List;
import java.util.Map;
import org.komshi.identity.openid.Provider;
import org.komshi.problems.Problem;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page with all ways to sign in. */
@Component
class SignInPage {
    private final Provider provider;

    SignInPage(Provider provider) {
        this.provider = provider;
    }

    /** @param back own address to go to afterwards, or empty */
    ModelAndView of(String email, String back, List<? extends Problem> problems) {
        return new ModelAndView(
                "identity/signIn",
                Map.of(
                        "email",
                        email,
                        "back",
                        back,
                        "problems",
                        problems,
                        "provider",
                        provider.name().orElse("")));
    }
}
