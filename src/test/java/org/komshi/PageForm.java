package org.komshi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A form as it stands on a page: what it would send, to be filled in and sent. Takes no script into account. */
public final class PageForm {
    private static final String ATTRIBUTES = "((?:[^>\"]|\"[^\"]*\")*)";
    private static final Pattern FORM =
            Pattern.compile("<form\\b" + ATTRIBUTES + ">(.*?)</form>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD = Pattern.compile(
            "<input\\b" + ATTRIBUTES + ">|<textarea\\b" + ATTRIBUTES + ">(.*?)</textarea>|<select\\b" + ATTRIBUTES
                    + ">(.*?)</select>",
            Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b" + ATTRIBUTES + ">");

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();

    private PageForm(String content) {
        Matcher field = FIELD.matcher(content);
        while (field.find()) {
            if (field.group(1) != null) {
                input(field.group(1));
            } else if (field.group(2) != null) {
                add(attribute(field.group(2), "name"), HtmlUtils.htmlUnescape(field.group(3)));
                texts.add(attribute(field.group(2), "name"));
            } else {
                add(attribute(field.group(4), "name"), chosen(field.group(5)));
            }
        }
    }

    /** The first form of the page that sends to this address, or to the page's own. */
    public static PageForm on(SignedIn.Answer page, String action) {
        Matcher form = FORM.matcher(page.body());
        while (form.find()) {
            String sendsTo = attribute(form.group(1), "action");
            if (form.group(1).contains("post") && (sendsTo.equals(action) || action.isEmpty() && sendsTo.isEmpty())) {
                return new PageForm(form.group(2));
            }
        }
        throw new AssertionError("no form to " + action + " on a page with status " + page.status());
    }

    /** Writes this into every field that takes words. */
    public PageForm everyText(String value) {
        if (texts.isEmpty()) {
            throw new AssertionError("no text field among " + fields.keySet());
        }
        texts.forEach(name -> fields.put(name, List.of(value)));
        return this;
    }

    public PageForm with(String name, String... values) {
        fields.put(name, List.of(values));
        return this;
    }

    public String[] sent() {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, values) -> values.forEach(value -> pairs.addAll(List.of(name, value))));
        return pairs.toArray(String[]::new);
    }

    private void input(String attributes) {
        String type = attribute(attributes, "type");
        String name = attribute(attributes, "name");
        String value = HtmlUtils.htmlUnescape(attribute(attributes, "value"));
        switch (type) {
            case "radio", "checkbox" -> {
                if (attributes.matches("(?s).*\\bchecked\\b.*")) {
                    add(name, value.isEmpty() ? "on" : value);
                }
            }
            case "file", "submit" -> {
                // not sent as text
            }
            default -> {
                if (!name.equals("_csrf")) {
                    add(name, value);
                }
                if ((type.isEmpty() || type.equals("text"))
                        && attribute(attributes, "inputmode").isEmpty()) {
                    texts.add(name);
                }
            }
        }
    }

    private void add(String name, String value) {
        fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    private static String chosen(String options) {
        String first = "";
        Matcher option = OPTION.matcher(options);
        while (option.find()) {
            String value = HtmlUtils.htmlUnescape(attribute(option.group(1), "value"));
            if (option.group(1).matches("(?s).*\\bselected\\b.*")) {
                return value;
            }
            first = first.isEmpty() ? value : first;
        }
        return first;
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : "";
    }
}
