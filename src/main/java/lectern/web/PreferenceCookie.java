package lectern.web;

import java.util.Arrays;
import java.util.Optional;
import lectern.edition.page.look.Preferences;
import lectern.web.http.Exchange;
import lectern.web.http.Headers;

/**
 * The one cookie: how a reader wants pages to be. Set only once a reader has said so, and taken away when all is as
 * usual again. It comes back from a browser as anything: what cannot be read in it is as if it were not there. It holds
 * no secret, and the pages that a reader keeps read it where there is no server.
 */
final class PreferenceCookie {
    private static final String NAME = "preferences=";
    /** Longer than all choices together. */
    private static final int LONGEST = 700;
    private static final String YEAR = "; Max-Age=31536000";
    private static final String GONE = "; Max-Age=0";

    private PreferenceCookie() {}

    static Preferences read(Headers headers) {
        return find(headers).map(Preferences::parse).orElse(Preferences.NONE);
    }

    private static Optional<String> find(Headers headers) {
        return headers.find("Cookie").flatMap(line -> Arrays.stream(line.split("[;,]")).map(String::strip)
                .filter(each -> each.startsWith(NAME) && each.length() < LONGEST).findFirst())
                .map(each -> each.substring(NAME.length()));
    }

    /** @param secure whether readers come by HTTPS */
    static void write(Exchange exchange, Preferences preferences, boolean secure) {
        if (preferences.isUsual() && find(exchange).isEmpty()) {
            return;
        }
        exchange.header("Set-Cookie", NAME + preferences.written() + "; Path=" + exchange.mount().cookiePath()
                + (preferences.isUsual() ? GONE : YEAR)
                + "; SameSite=Lax" + (secure ? "; Secure" : ""));
    }
}
