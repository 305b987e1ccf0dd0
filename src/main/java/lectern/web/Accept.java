package lectern.web;

import java.util.Locale;

/** What a client would rather have (RFC 9110 section 12.5). */
final class Accept {

    private Accept() {}

    /** Whether an error is better told as JSON than as a page. */
    static boolean prefersJson(String accept) {
        return Math.max(weight(accept, "application/problem+json", "application/*", "*/*"),
                weight(accept, "application/json", "application/*", "*/*")) //
                > weight(accept, "text/html", "text/*", "*/*");
    }

    static boolean allowsGzip(String acceptEncoding) {
        return weight(acceptEncoding, "gzip", "*") > 0;
    }

    /** How much somebody wants what all these names hold, the most specific first: what is said of that one counts. */
    private static double weight(String header, String... names) {
        String[] parts = header.toLowerCase(Locale.ROOT).split(",");
        for (String name : names) {
            for (String part : parts) {
                String[] fields = part.strip().split("\\s*;\\s*", -1);
                if (fields[0].equals(name)) {
                    return weight(fields);
                }
            }
        }
        return 0;
    }

    private static double weight(String[] fields) {
        for (int i = 1; i < fields.length; i++) {
            if (fields[i].startsWith("q=")) {
                try {
                    return Double.parseDouble(fields[i].substring(2));
                } catch (NumberFormatException malformed) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
