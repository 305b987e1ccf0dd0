package lectern.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.edition.page.look.Preferences;
import lectern.web.http.Exchange;
import lectern.web.http.Refusal;

/**
 * Takes what a reader chooses on the page of preferences, and leads back to where they came from: only ever to a page
 * here. Safe for many threads.
 */
final class Choosing {
    static final String PAGE = "/preferences";
    private static final String BACK = "back";
    private static final String THEN = "then";
    private static final String SAVED = "saved";
    /** Goes along once, to see whether the browser has kept it. */
    private static final String CHOSEN = "chosen";
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9%&=+._~-]*");

    private final boolean secure;

    Choosing(Optional<URI> publicAddress) {
        secure = publicAddress.map(URI::getScheme).filter("https"::equalsIgnoreCase).isPresent();
    }

    void take(Exchange exchange) throws IOException, Refusal {
        if (isFromElsewhere(exchange)) {
            throw Refusal.fromElsewhere();
        }
        Map<String, List<String>> form = exchange.form();
        Preferences before = PreferenceCookie.read(exchange);
        Preferences asked = before.with(form);
        Preferences now = is(form, "usual") ? Preferences.NONE : is(form, "easier") ? asked.easier() : asked;
        PreferenceCookie.write(exchange, now, secure);
        Optional<String> back = back(form);
        // Colours that are hard to read are told at once; who sends them again means them.
        boolean stay = !is(form, BACK) || now.isHardToRead() && !now.equals(before);
        // Whoever sent a cookie has a browser that keeps it.
        boolean isToBeSeen = before.isUsual() && !now.isUsual();
        exchange.header("Cache-Control", "no-store").redirect(303, !stay && !isToBeSeen
                ? back.orElse("/")
                : PAGE + "?" + (isToBeSeen ? CHOSEN + "=" + encoded(now.written()) + (stay ? "&" : "") : "")
                        + (stay ? SAVED : "") + back.map(page -> "&back=" + encoded(page)).orElse(""));
    }

    /** Leads back from the page on which a browser shows that it has kept what was chosen. */
    static boolean leadsBack(Exchange exchange, Preferences kept) {
        Map<String, List<String>> query = exchange.query();
        boolean leads = query.containsKey(CHOSEN) && !isSaved(query) && !kept.isUsual();
        if (leads) {
            exchange.header("Cache-Control", "no-store").redirect(303, back(query).orElse("/"));
        }
        return leads;
    }

    /** What was chosen just now, where the browser has not kept it: it refuses cookies. */
    static Optional<Preferences> refused(Map<String, List<String>> query, Preferences kept) {
        return query.getOrDefault(CHOSEN, List.of()).stream().findFirst().map(Preferences::parse)
                .filter(chosen -> kept.isUsual() && !chosen.isUsual());
    }

    static boolean isSaved(Map<String, List<String>> query) {
        return query.containsKey(SAVED);
    }

    /** Remembers the choices of a print, or forgets them where there are none; not for a form on somebody else's page. */
    void remember(Exchange exchange, Map<String, String> print) {
        if (!isFromElsewhere(exchange)) {
            PreferenceCookie.write(exchange, PreferenceCookie.read(exchange).withPrint(print), secure);
        }
    }

    private static boolean isFromElsewhere(Exchange exchange) {
        return exchange.find("Sec-Fetch-Site").filter("cross-site"::equals).isPresent();
    }

    private static boolean is(Map<String, List<String>> form, String then) {
        return form.getOrDefault(THEN, List.of()).contains(then);
    }

    /** Where a reader came from, if that is a page here, as its whole address without the host. */
    static Optional<String> back(Map<String, List<String>> values) {
        return values.getOrDefault(BACK, List.of()).stream().findFirst().filter(Choosing::isPage);
    }

    private static boolean isPage(String address) {
        int question = address.indexOf('?');
        String path = question < 0 ? address : address.substring(0, question);
        return QUERY.matcher(address.substring(Math.min(address.length(), path.length() + 1))).matches()
                && Address.parse(path).filter(Address.Page.class::isInstance)
                        .filter(page -> !(page instanceof Address.Preferences)).isPresent();
    }

    private static String encoded(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
