package lectern.web;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import lectern.web.http.Accept;
import lectern.web.http.Conditions;
import lectern.web.http.Exchange;
import lectern.web.http.Refusal;

/** Sends a page, compressed for those who allow it. */
final class PageDelivery {
    static final String HTML = "text/html; charset=utf-8";

    private PageDelivery() {}

    /** @param usual whether its reader has chosen nothing */
    static void deliver(Exchange exchange, Representation page, Instant modified, boolean usual)
            throws IOException, Refusal {
        deliver(exchange, HTML, page, modified, "Accept-Encoding, Cookie", usual ? "no-cache" : "private, no-cache");
    }

    /** @param vary the headers of a request that make a difference */
    static void deliver(Exchange exchange, String mediaType, Representation page, Instant modified, String vary,
            String caching) throws IOException, Refusal {
        Optional<byte[]> zipped = exchange.find("Accept-Encoding").filter(Accept::allowsGzip).isPresent()
                ? page.zipped()
                : Optional.empty();
        Conditions conditions = new Conditions(page.etag(zipped.isPresent()), modified);
        exchange.header("ETag", conditions.etag())
                .header("Last-Modified", Conditions.format(conditions.modified()))
                .header("Cache-Control", caching)
                .header("Vary", vary);
        switch (conditions.evaluate(exchange)) {
            case NOT_MODIFIED -> exchange.status(304);
            case PRECONDITION_FAILED -> throw Refusal.conditionFailed();
            case SEND -> {
                if (zipped.isEmpty()) {
                    exchange.send(mediaType, page.plain());
                    return;
                }
                // Whoever made it holds on to the page while it is sent.
                try (var _ = exchange.reserve(page.plain().length)) {
                    exchange.header("Content-Encoding", "gzip").send(mediaType, zipped.get());
                }
            }
        }
    }
}
