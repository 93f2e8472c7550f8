package org.komshi.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractTemplateView;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** Draws jte's templates, compiled at build time: {@code "calls/call"} is {@code src/main/jte/calls/call.jte}. */
@Configuration(proxyBeanMethods = false)
class Templates {
    @Bean
    TemplateEngine jteEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.komshi");
    }

    @Bean
    ViewResolver jteViews(TemplateEngine engine) {
        return new Views(engine);
    }

    static final class Views extends AbstractTemplateViewResolver {
        private final TemplateEngine engine;

        Views(TemplateEngine engine) {
            this.engine = engine;
            setViewClass(View.class);
            setSuffix(".jte");
            setExposeRequestAttributes(false);
            setRedirectHttp10Compatible(false); // after a form 303: the browser gets the next page, never sends twice
            setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        }

        @Override
        protected AbstractUrlBasedView instantiateView() {
            return new View(engine);
        }

        @Override
        protected Class<?> requiredViewClass() {
            return View.class;
        }
    }

    static final class View extends AbstractTemplateView {
        private final TemplateEngine engine;

        View(TemplateEngine engine) {
            this.engine = engine;
        }

        @Override
        public boolean checkResource(Locale locale) {
            return engine.hasTemplate(String.valueOf(getUrl()));
        }

        /** The whole page first, then its length: a fault shows before the first byte is sent. */
        @Override
        protected void renderMergedTemplateModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            Utf8ByteOutput out = new Utf8ByteOutput();
            model.keySet().removeIf(name -> name.contains(".") || name.contains("#"));
            engine.render(String.valueOf(getUrl()), model, out);
            ByteArrayOutputStream drawn = new ByteArrayOutputStream(out.getContentLength());
            out.writeTo(drawn);
            response.setContentType("text/html;charset=UTF-8");
            if (model.get("page") instanceof Page page) {
                response.setLocale(Locale.forLanguageTag(page.language().htmlLang()));
                if (Keeping.isKnown(page, drawn.toByteArray(), request, response)) {
                    return;
                }
            }
            response.setContentLength(drawn.size());
            drawn.writeTo(response.getOutputStream());
        }
    }
}
