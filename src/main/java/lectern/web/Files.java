package lectern.web;

import java.io.IOException;
import lectern.document.Image;
import lectern.document.Library;
import lectern.edition.page.Assets;

/** Answers with files that are sent as they are: pictures, what pages are dressed with, word to robots. */
final class Files {
    private static final String UNCHANGING = "public, max-age=31536000, immutable";
    /** What is made on demand is found by readers, not by search engines: reading pages is free, making isn't. */
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /*.mp3
            Disallow: /*.pdf
            Disallow: /*.vtt
            Disallow: /*.json
            Disallow: /*/account
            Disallow: /preferences
            """;

    private final Assets assets;

    Files(Assets assets) {
        this.assets = assets;
    }

    void answer(Exchange exchange, Library now, Address.File address) throws IOException, Refusal {
        switch (address) {
            case Address.Picture wanted -> picture(exchange, now, wanted);
            case Address.Asset _ -> {
                Assets.Asset asset = assets.find(exchange.path()).orElseThrow(Refusal::notFound);
                exchange.header("Cache-Control", UNCHANGING).send(asset.mediaType(), asset.bytes());
            }
            case Address.Robots _ -> exchange.header("Cache-Control", "public, max-age=86400").send(
                    "text/plain; charset=utf-8", ROBOTS);
        }
    }

    /** Pictures come from publishers: a browser may show them and nothing else. */
    private static void picture(Exchange exchange, Library now, Address.Picture wanted) throws IOException, Refusal {
        Image image = Reading.publication(now, wanted.publication()).images().stream()
                .filter(each -> each.fileName().equals(wanted.file())).findFirst().orElseThrow(Refusal::notFound);
        exchange.header("Cache-Control", UNCHANGING).header("Content-Security-Policy",
                "sandbox; default-src 'none'; style-src 'unsafe-inline'");
        exchange.send(image.mediaType(), image.read());
    }
}
