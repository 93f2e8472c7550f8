package org.komshi.documents;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.komshi.settings.Settings;
import org.komshi.web.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Draws papers: a template in the frame {@code documents/paper.jte} becomes a PDF/A-2a with PDF/UA-1. */
@Component
public class Papers {
    private final TemplateEngine engine;
    private final Typesetting typesetting;
    private final String url;

    Papers(TemplateEngine engine, Typesetting typesetting, Settings settings) {
        this.engine = engine;
        this.typesetting = typesetting;
        this.url = settings.url() + "/";
    }

    /**
     * What a browser saves as a file.
     *
     * @param name of the file, without its ending; letters, digits and hyphens
     * @param template {@code "applications/proposalPaper"}
     * @param model what the template takes, without {@code page}
     */
    public ResponseEntity<byte[]> download(String name, String template, Page page, Map<String, ?> model) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language().htmlLang())
                .body(pdf(template, page, model));
    }

    /** The bytes of the paper; for archives and enclosures. */
    public byte[] pdf(String template, Page page, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("page", page);
        StringOutput drawn = new StringOutput();
        engine.render(template + ".jte", all, drawn);
        return typesetting.set(ready(drawn.toString()), url);
    }

    /** The template's page, with its style in it and nothing that paper cannot do. */
    private Document ready(String html) {
        Document document = Jsoup.parse(html, url);
        document.head().appendElement("style").appendChild(new DataNode(typesetting.style()));
        document.select("form, button, input, script, link, img, .screen-only").remove();
        document.select("a[href]").forEach(Papers::named);
        UnknownLetters unknown = new UnknownLetters(typesetting);
        NodeTraversor.traverse(unknown, document.body());
        if (!unknown.areThere()) {
            document.select(".paper-unknown").remove();
        }
        return document;
    }

    /** A link on paper leads to the hub from anywhere, and is a thing of its own, which PDF/UA wants named. */
    private static void named(Element link) {
        link.attr("href", link.absUrl("href"));
        if (!link.hasAttr("title")) {
            link.attr("title", link.text().isBlank() ? link.attr("href") : link.text());
        }
    }
}
