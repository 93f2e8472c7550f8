package org.komshi.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.komshi.language.Languages;
import org.komshi.settings.Settings;
import org.komshi.web.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever opens the home page of a hub without an administrator is shown where it gets one. */
@Component
class FirstVisitAtHome implements HandlerInterceptor, WebMvcConfigurer {
    private final FirstCode code;
    private final ObjectProvider<Pages> pages;
    private volatile boolean settled;

    /** A hub never loses its last administrator ({@code Roles.end}): once there is one, nothing is asked any more. */
    FirstVisitAtHome(FirstCode code, ObjectProvider<Pages> pages, Settings settings) {
        this.code = code;
        this.pages = pages;
        this.settled = settings.demonstration();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/", "/{lang}", "/{lang}/");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (settled || !isHome(request.getRequestURI())) { // the pattern also fits /health, which asks nothing here
            return true;
        }
        settled = code.isSettled();
        if (settled) {
            return true;
        }
        response.sendRedirect(pages.getObject().of(request).link("/first-administrator"));
        return false;
    }

    private static boolean isHome(String path) {
        return path.equals("/") || Languages.find(path.replace("/", "")).isPresent();
    }
}
