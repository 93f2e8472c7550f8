package org.komshi.bench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.komshi.problems.NotFound;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The yardstick of {@link PagesBench}: keeps what the templates of real pages were last given and draws them again from
 * memory, at an address that needs no rule of its own.
 */
@Controller
@Profile("bench")
class FixedPages implements WebMvcConfigurer, HandlerInterceptor {
    private final Map<String, Given> kept = new ConcurrentHashMap<>();

    record Given(String view, Map<String, Object> model) {}

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).excludePathPatterns("/assets/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView drawn) {
        if (drawn != null && drawn.getViewName() != null) {
            Map<String, Object> model = new HashMap<>(drawn.getModel());
            kept.put(request.getRequestURI(), new Given(drawn.getViewName(), model));
        }
    }

    @GetMapping("/assets/fixed/page")
    ModelAndView fixed(String of) {
        Given given = kept.get(of);
        if (given == null) {
            throw new NotFound();
        }
        return new ModelAndView(given.view(), given.model());
    }
}
