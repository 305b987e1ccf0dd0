package lectern.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import lectern.store.Digest;
import lectern.web.http.Accept;
import lectern.web.http.Conditions;
import lectern.web.http.Exchange;
import lectern.web.http.Refusal;

/** Sends a page, compressed for those who allow it. A page is named by its bytes: it is made in less time than a name. */
final class PageDelivery {
    static final String HTML = "text/html; charset=utf-8";
    /** In fewer bytes there is nothing to gain. */
    private static final int SMALL = 500;

    private PageDelivery() {}

    static void deliver(Exchange exchange, byte[] page, Instant modified) throws IOException, Refusal {
        deliver(exchange, HTML, page, modified, "Accept-Encoding, Cookie");
    }

    /** @param vary the headers of a request that make a difference */
    static void deliver(Exchange exchange, String mediaType, byte[] page, Instant modified, String vary)
            throws IOException, Refusal {
        boolean zipped = page.length > SMALL && exchange.find("Accept-Encoding").filter(Accept::allowsGzip).isPresent();
        String etag = "\"" + Digest.of(out -> out.write(page)).hex() + (zipped ? "-gz\"" : "\"");
        Conditions conditions = new Conditions(etag, modified);
        exchange.header("ETag", etag).header("Last-Modified", Conditions.format(conditions.modified()))
                .header("Cache-Control",
                        PreferenceCookie.read(exchange).isUsual() ? "no-cache" : "private, no-cache")
                .header("Vary", vary);
        switch (conditions.evaluate(exchange)) {
            case NOT_MODIFIED -> exchange.status(304);
            case PRECONDITION_FAILED -> throw Refusal.conditionFailed();
            case SEND -> {
                if (!zipped) {
                    exchange.send(mediaType, page);
                    return;
                }
                // Whoever made it holds on to the page while it is sent.
                try (var _ = exchange.reserve(page.length)) {
                    exchange.header("Content-Encoding", "gzip").send(mediaType, zip(page));
                }
            }
        }
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }
}
