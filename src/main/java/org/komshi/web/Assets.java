package org.komshi.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What a browser fetches beside a page: style sheet, pictures, fonts, scripts. Each has an address that changes with
 * its content, so that a browser may keep it for ever and never shows yesterday's. The style sheet is one file, put
 * together here from those that {@code static/css/komshi.css} names.
 */
@Component
public class Assets {
    private static final String FOLDER = "static/assets/";
    private static final String STYLES = "komshi.css";
    private static final Pattern IMPORT = Pattern.compile("@import \"([\\w-]+\\.css)\" layer\\((\\w+)\\);");
    private static final Pattern ADDRESS = Pattern.compile("url\\(\"/assets/([^\"]+)\"\\)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern INDENT = Pattern.compile("\\s*\\n\\s*");

    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    private final Map<String, Asset> byName = new HashMap<>();
    private final Map<String, Asset> byAddress = new HashMap<>();

    Assets() {
        try {
            for (Resource file : files.getResources("classpath:/" + FOLDER + "**/*.*")) {
                keep(name(file), file);
            }
            keep(STYLES, new ByteArrayResource(styles().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param address below {@code /assets/}, changing with the content */
    record Asset(String name, String address, Resource content) {}

    /** {@code img/sign.svg} is at {@code /assets/img/sign-0f3a9c21b7.svg}. */
    public String address(String name) {
        return "/assets/"
                + named(name)
                        .orElseThrow(() -> new IllegalArgumentException("no asset " + name))
                        .address();
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    Optional<Asset> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<Asset> at(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    private void keep(String name, Resource content) throws IOException {
        int dot = name.lastIndexOf('.');
        String address =
                name.substring(0, dot) + "-" + fingerprint(content.getContentAsByteArray()) + name.substring(dot);
        Asset asset = new Asset(name, address, content);
        byName.put(name, asset);
        byAddress.put(address, asset);
    }

    private String styles() throws IOException {
        String order = css(STYLES);
        StringBuilder sheet = new StringBuilder(order.substring(0, order.indexOf("@import")));
        for (MatchResult file : IMPORT.matcher(order).results().toList()) {
            sheet.append("@layer ").append(file.group(2)).append("{\n");
            sheet.append(css(file.group(1))).append("}\n");
        }
        return ADDRESS.matcher(sheet).replaceAll(found -> "url(\"" + address(found.group(1)) + "\")");
    }

    private String css(String file) throws IOException {
        String written = files.getResource("classpath:/static/css/" + file).getContentAsString(StandardCharsets.UTF_8);
        return INDENT.matcher(COMMENT.matcher(written).replaceAll(""))
                        .replaceAll("\n")
                        .strip() + "\n";
    }

    private static String name(Resource file) throws IOException {
        String whole = file.getURL().toString();
        return whole.substring(whole.lastIndexOf(FOLDER) + FOLDER.length());
    }

    /** Ten hexadecimal figures that change with the content. */
    static String fingerprint(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 5);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
