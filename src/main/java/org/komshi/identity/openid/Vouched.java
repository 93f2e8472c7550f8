package org.komshi.identity.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The provider's part of signing in, for the pages that do it. */
@Component
public class Vouched {
    private final AtProvider there;
    private final Provider provider;
    private final QuestionCookie cookie;

    Vouched(AtProvider there, Provider provider, QuestionCookie cookie) {
        this.there = there;
        this.provider = provider;
        this.cookie = cookie;
    }

    /** Where to send this browser; empty while the provider does not answer. */
    public Optional<String> ask(
            HttpServletRequest request, HttpServletResponse response, String back, String language) {
        Optional<AtProvider.Sent> sent = there.ask(request, back, language);
        sent.ifPresent(found -> cookie.write(response, found.question()));
        return sent.map(AtProvider.Sent::address);
    }

    /**
     * Who came back.
     *
     * @param language of the page they left; empty when nobody knows
     */
    public record Return(Optional<String> email, Optional<CannotVouch> problem, String back, String language) {}

    /** @param code empty when they stopped at the provider */
    public Return come(HttpServletRequest request, HttpServletResponse response, String code, String state) {
        Optional<Question> question = cookie.read(request);
        cookie.clear(response);
        if (question.isEmpty()) {
            return new Return(Optional.empty(), Optional.of(new CannotVouch.NotProved()), "", "");
        }
        Question asked = question.get();
        AtProvider.Vouching vouching = code.isEmpty()
                ? new AtProvider.Vouching.Refused(new CannotVouch.NotProved())
                : there.come(asked, code, state);
        return switch (vouching) {
            case AtProvider.Vouching.Vouched(var email) ->
                new Return(Optional.of(email), Optional.empty(), asked.back(), asked.language());
            case AtProvider.Vouching.Refused(var problem) ->
                new Return(Optional.empty(), Optional.of(problem), asked.back(), asked.language());
        };
    }

    public boolean takesNewcomers() {
        return provider.takesNewcomers();
    }

    /** They are signed in by it. */
    public void began(HttpServletResponse response) {
        cookie.began(response);
    }
}
