package lectern.web;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What every answer tells a browser to allow: only what is published here, from here, and nothing written into a page.
 * Nobody may frame one or take it into a page of their own, but for what is {@linkplain #SHARED meant} for that. Threads
 * may share it.
 */
final class SecurityHeaders {
    /** Who may take an answer into a page. */
    static final String SHARING = "Cross-Origin-Resource-Policy";
    /** Players, podcast apps and readers of feeds in browsers play and show what stands on this server. */
    static final String SHARED = "cross-origin";

    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; "
            + "style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; worker-src 'self'; manifest-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** What no page of ours asks for. */
    private static final String UNUSED = "camera=(), microphone=(), display-capture=(), geolocation=(), payment=(), "
            + "usb=(), serial=(), hid=(), midi=(), accelerometer=(), gyroscope=(), magnetometer=()";
    /** A year. Other servers of the domain are not meant. */
    private static final String ALWAYS_HTTPS = "max-age=31536000";

    private final Map<String, String> headers;

    /** @param address what readers know this server by; if it is one of https, browsers are to use no other */
    SecurityHeaders(Optional<URI> address) {
        Map<String, String> all = new HashMap<>(Map.of("Content-Security-Policy", POLICY, "X-Content-Type-Options",
                "nosniff", "Referrer-Policy", "no-referrer", "Cross-Origin-Opener-Policy", "same-origin",
                "Permissions-Policy", UNUSED, SHARING, "same-origin"));
        if (address.filter(known -> "https".equals(known.getScheme())).isPresent()) {
            all.put("Strict-Transport-Security", ALWAYS_HTTPS);
        }
        headers = Map.copyOf(all);
    }

    void each(BiConsumer<String, String> put) {
        headers.forEach(put);
    }
}
