package org.komshi.web;

import java.time.Duration;
import org.komshi.problems.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out {@link Assets}: for ever under the address with its fingerprint, for an hour under its plain name. */
@Controller
class AssetsController {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FOR_AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final Assets assets;

    AssetsController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{*path}")
    ResponseEntity<Resource> asset(@PathVariable String path) {
        String address = path.substring(1);
        return assets.at(address)
                .map(asset -> answer(asset, FOR_EVER))
                .or(() -> assets.named(address).map(asset -> answer(asset, FOR_AN_HOUR)))
                .orElseThrow(NotFound::new);
    }

    /** Where browsers look that read no page first. */
    @GetMapping("/favicon.ico")
    String icon() {
        return "redirect:" + assets.address("img/favicon.svg");
    }

    private static ResponseEntity<Resource> answer(Assets.Asset asset, CacheControl kept) {
        return ResponseEntity.ok()
                .cacheControl(kept)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .contentType(MediaTypeFactory.getMediaType(asset.name()).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .body(asset.content());
    }
}
