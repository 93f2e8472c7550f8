package org.komshi.dossiers.archives;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Pages that are read from a folder, without a hub: they refer to each other and to one style sheet, to nothing else. */
@Component
class Drawing {
    private final TemplateEngine engine;

    Drawing(TemplateEngine engine) {
        this.engine = engine;
    }

    /** @param template without its ending: {@code dossiers/paper} */
    byte[] page(String template, Map<String, Object> facts) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        engine.render(template + ".jte", facts, out);
        var bytes = new ByteArrayOutputStream(out.getContentLength());
        try {
            out.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    byte[] style() {
        try {
            return new ClassPathResource("dossiers/style.css").getContentAsByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
