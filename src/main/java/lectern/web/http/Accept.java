package lectern.web.http;

import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.QuotedCSV;

/** What a client would rather have (RFC 9110 section 12.5). */
public final class Accept {

    private Accept() {}

    /** Whether an error is better told as JSON than as a page. */
    public static boolean prefersJson(String accept) {
        List<String> wishes = wishes(accept);
        return Math.max(weight(wishes, "application/problem+json", "application/*", "*/*"),
                weight(wishes, "application/json", "application/*", "*/*")) //
                > weight(wishes, "text/html", "text/*", "*/*");
    }

    public static boolean allowsGzip(String acceptEncoding) {
        return weight(wishes(acceptEncoding), "gzip", "*") > 0;
    }

    /** Whether a client names this very media type, and wants it. */
    public static boolean allows(String accept, String mediaType) {
        return weight(wishes(accept), mediaType) > 0;
    }

    /** Each with its parameters, and without the spaces that may stand around them. What cannot be read wishes nothing. */
    private static List<String> wishes(String header) {
        try {
            return new QuotedCSV(true, header.toLowerCase(Locale.ROOT)).getValues();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    /** How much somebody wants what all these names hold, the most specific first: what is said of that one counts. */
    private static double weight(List<String> wishes, String... names) {
        for (String name : names) {
            for (String wish : wishes) {
                String[] fields = wish.split(";", -1);
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
