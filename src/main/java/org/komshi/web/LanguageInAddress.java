package org.komshi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.komshi.language.Language;
import org.komshi.language.Languages;
import org.komshi.problems.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * An address whose {@code {lang}} is no language of ours is not there: no controller has to look. One the hub does not
 * offer (any more) leads to the usual one, so that what others linked to stays reachable.
 */
@Component
class LanguageInAddress implements HandlerInterceptor, WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts)
                || !(parts.get("lang") instanceof String code)) {
            return true;
        }
        Language language = Languages.find(code).orElseThrow(NotFound::new);
        if (Languages.offered().contains(language)) {
            return true;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String rest = request.getRequestURI().substring(1 + code.length());
        response.sendRedirect("/" + Languages.usual().code() + rest + query);
        return false;
    }
}
