package org.komshi.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.komshi.identity.Visitor;
import org.komshi.language.Language;
import org.komshi.web.Pages;
import org.komshi.web.spi.Visiting;
import org.komshi.web.spi.Visitors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells controllers who is visiting: {@code Visitor} where one must be signed in, {@code Optional<Visitor>} on pages for
 * everyone. Tells the page frame the same.
 */
@Component
class VisitorArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer, Visitors {
    private final SessionContexts contexts;
    private final ObjectProvider<Pages> pages;

    /** @param pages asks this in turn, so it cannot be there from the start */
    VisitorArgument(SessionContexts contexts, ObjectProvider<Pages> pages) {
        this.contexts = contexts;
        this.pages = pages;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Visitor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        Optional<Visitor> visitor = Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                .flatMap(asked -> visitor(asked).map(person -> person.reading(read(asked))));
        return parameter.isOptional()
                ? visitor
                : visitor.orElseThrow(() -> new AccessDeniedException("a visitor who is not signed in"));
    }

    @Override
    public Optional<Visiting> visiting(HttpServletRequest request) {
        return visitor(request).map(Visitor::visiting);
    }

    private Language read(HttpServletRequest request) {
        return pages.getObject().of(request).language();
    }

    private Optional<Visitor> visitor(HttpServletRequest request) {
        return contexts.signedIn(request).map(SignedInPerson::visitor);
    }
}
