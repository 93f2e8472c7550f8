package org.komshi.dossiers.openings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.komshi.web.Pages;
import org.komshi.web.spi.Visiting;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sees every page of staff and assessors that was found, and has the ones behind a {@link Door} noted. */
@Configuration(proxyBeanMethods = false)
class OpenedPages implements HandlerInterceptor, WebMvcConfigurer {
    private final Noting noting;
    private final Pages pages;

    OpenedPages(Noting noting, Pages pages) {
        this.noting = noting;
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/desk/**", "/assess/**", "/my/files/**");
    }

    /** Not called where nothing was found: what one may not see, one has not opened. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView drawn) {
        Visiting visiting = pages.of(request).visiting();
        if (visiting == null || !HttpMethod.GET.matches(request.getMethod()) || !isShown(response, drawn)) {
            return;
        }
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Map<?, ?> variables = variables(request);
        door(pattern, variables)
                .ifPresent(door -> noting.note(
                        door, UUID.fromString(String.valueOf(variables.get(door.variable()))), visiting.person()));
    }

    private static boolean isShown(HttpServletResponse response, @Nullable ModelAndView drawn) {
        boolean sentElsewhere =
                drawn != null && String.valueOf(drawn.getViewName()).startsWith("redirect:");
        return response.getStatus() == HttpStatus.OK.value() && !sentElsewhere;
    }

    private static Optional<Door> door(@Nullable Object pattern, Map<?, ?> variables) {
        if (Door.DOSSIERS.equals(pattern)) {
            String kind = String.valueOf(variables.get("kind"));
            return kind.equals("call") || kind.equals("application")
                    ? Optional.of(Door.dossier(kind))
                    : Optional.empty();
        }
        return pattern == null ? Optional.empty() : Optional.ofNullable(Door.BY_PATTERN.get(pattern.toString()));
    }

    private static Map<?, ?> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> all
                ? all
                : Map.of();
    }
}
