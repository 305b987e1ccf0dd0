package lectern.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import lectern.document.Image;
import lectern.document.Library;
import lectern.edition.Format;
import lectern.edition.page.look.Assets;
import lectern.web.http.Accept;
import lectern.web.http.Exchange;
import lectern.web.http.Mount;
import lectern.web.http.Refusal;

/** Answers with files that are sent as they are: pictures, what pages are dressed with, word to robots. */
final class Files {
    private static final String POLICY = "Content-Security-Policy";
    private static final String ONLY_SHOWN = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
    private static final String UNCHANGING = "public, max-age=31536000, immutable";

    private final Assets assets;
    private final List<Format> formats;
    private final Mount mount;
    private final Supplier<URI> base;

    /**
     * @param formats all that there are
     * @param base    what whole addresses begin with
     */
    Files(Assets assets, List<Format> formats, Mount mount, Supplier<URI> base) {
        this.assets = assets;
        this.formats = List.copyOf(formats);
        this.mount = mount;
        this.base = base;
    }

    void answer(Exchange exchange, Library now, Address.File address) throws IOException, Refusal {
        switch (address) {
            case Address.Picture wanted -> picture(exchange, now, wanted);
            case Address.Asset _ -> {
                Assets.Asset found = assets.find(exchange.path()).orElseThrow(Refusal::notFound);
                if (Assets.isPicture(found)) {
                    exchange.header(POLICY, ONLY_SHOWN);
                }
                asset(exchange.header("Cache-Control", UNCHANGING), found);
            }
            // Looked at again at every visit: its address is the only one of ours that never changes.
            case Address.Worker _ -> asset(exchange.header("Cache-Control", "no-cache"), assets.worker());
            case Address.Robots _ -> exchange.header("Cache-Control", "public, max-age=86400").send(
                    "text/plain; charset=utf-8",
                    Robots.text(formats, mount, base.get()));
        }
    }

    private static void asset(Exchange exchange, Assets.Asset asset) throws IOException, Refusal {
        exchange.header("Vary", "Accept-Encoding");
        if (exchange.find("Accept-Encoding").filter(Accept::allowsGzip).isPresent()) {
            exchange.header("Content-Encoding", "gzip").send(asset.mediaType(), asset.zipped());
        } else {
            exchange.send(asset.mediaType(), asset.bytes());
        }
    }

    /** Pictures come from publishers: a browser may show them and nothing else. */
    private static void picture(Exchange exchange, Library now, Address.Picture wanted) throws IOException, Refusal {
        Image image = PageHandler.publication(now, wanted.publication()).images().stream()
                .filter(each -> each.fileName().equals(wanted.file())).findFirst().orElseThrow(Refusal::notFound);
        exchange.header("Cache-Control", UNCHANGING).header(POLICY, ONLY_SHOWN);
        exchange.send(image.mediaType(), image.read());
    }
}
