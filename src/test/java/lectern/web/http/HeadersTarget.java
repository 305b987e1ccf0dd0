package lectern.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whatever stands in a header, it is understood or ignored, and a range lies within what there is. */
public final class HeadersTarget {
    private static final Conditions CONDITIONS = new Conditions("\"v2\"", Instant.parse("2026-03-05T10:00:00Z"));
    private static final TrustedProxies PROXIES = TrustedProxies.of(List.of("127.0.0.1", "10.0.0.0/8", "fd00::/8"));
    private static final List<Long> LENGTHS = List.of(0L, 1L, 80L, Long.MAX_VALUE);
    private static final List<String> NAMES = List.of("If-Match", "If-None-Match", "If-Modified-Since",
            "If-Unmodified-Since");

    private HeadersTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Optional<String> value = Optional.of(new String(input, UTF_8));
        ByteRange.parse(value).ifPresent(range -> LENGTHS.forEach(length -> range.of(length)
                .filter(part -> part.first() < 0 || part.last() >= length || part.length() < 1).ifPresent(part -> {
                    throw new AssertionError(part + " of " + length);
                })));
        NAMES.forEach(name -> CONDITIONS.evaluate(asked -> value.filter(_ -> asked.equals(name))));
        CONDITIONS.allowRange(_ -> value);
        Accept.prefersJson(value.get());
        Accept.allowsGzip(value.get());
        PROXIES.client(InetAddress.getLoopbackAddress(), value);
    }
}
