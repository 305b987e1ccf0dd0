package lectern.web;

import java.util.Locale;

/** What a client would rather have (RFC 9110 section 12.5). */
final class Accept {

    private Accept() {}

    /** Whether an error is better told as JSON than as a page. */
    static boolean prefersJson(String accept) {
        return Math.max(quality(accept, "application", "problem+json"), quality(accept, "application", "json")) //
                > quality(accept, "text", "html");
    }

    static boolean allowsGzip(String acceptEncoding) {
        for (String part : acceptEncoding.split(",")) {
            String[] fields = part.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*");
            if ((fields[0].equals("gzip") || fields[0].equals("*")) && weight(fields) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Of the most specific range that holds a type. */
    private static double quality(String accept, String type, String subtype) {
        double quality = 0;
        int specific = -1;
        for (String part : accept.split(",")) {
            String[] fields = part.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*");
            int fit = fields[0].equals(type + "/" + subtype)
                    ? 2
                    : fields[0].equals(type + "/*") ? 1 : fields[0].equals("*/*") ? 0 : -1;
            if (fit > specific) {
                specific = fit;
                quality = weight(fields);
            }
        }
        return quality;
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
