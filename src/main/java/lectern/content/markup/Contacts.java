package lectern.content.markup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.main.line.Query;
import lectern.document.Message;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Telephone numbers and addresses that only a link holds become words too: nobody can dial a picture on paper. Addresses
 * that were hidden from robots are shown.
 */
final class Contacts {

    private static final Pattern SCHEME = Pattern.compile("(?i)\\s*(tel|sms|mailto|callto|fax):(.{1,500})");
    /** Links that only some devices follow: their words are enough. */
    private static final Set<String> UNWRAPPED = Set.of("sms", "callto", "fax");
    private static final Pattern NUMBER = Pattern
            .compile("([+*#0-9A-Za-z() ./-]{2,40})(?:(?:;ext=|,+|;)([0-9]{1,8}))?(?:[;?&,].*)?");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"\\p{Cntrl}]{1,64}@[^\\s@<>\"\\p{Cntrl}]{1,190}");
    private static final Pattern PROTECTED = Pattern.compile("\\[email[\\s\u00a0]protected\\]");
    private static final String CLOUD = "/cdn-cgi/l/email-protection";
    private static final int LONGEST_CODE = 1000;

    private final Signs signs;

    Contacts(Signs signs) {
        this.signs = signs;
    }

    void apply(Document page) {
        page.body().select(Query.of("[data-cfemail], a[href*=" + CLOUD + "]")).forEach(this::reveal);
        page.body().select(Query.of("a[href]")).forEach(Contacts::write);
    }

    private void reveal(Element element) {
        String href = element.attr("href");
        String code = element.hasAttr("data-cfemail")
                ? element.attr("data-cfemail")
                : href.contains("#") ? href.substring(href.indexOf('#') + 1) : "";
        if (code.isEmpty()) {
            return;
        }
        Optional<String> address = revealed(code);
        if (address.isEmpty()) {
            signs.report(element, Message.ADDRESS_GARBLED.with());
            return;
        }
        String shown = address.get().split("\\?", 2)[0];
        if (element.hasAttr("data-cfemail")) {
            element.text(shown);
        } else {
            element.stream().flatMap(each -> each.textNodes().stream())
                    .forEach(text -> text.text(PROTECTED.matcher(text.getWholeText())
                            .replaceAll(Matcher.quoteReplacement(shown))));
        }
        Element link = element.closest(Query.of("a"));
        if (link != null && link.attr("href").contains(CLOUD)) {
            link.attr("href", "mailto:" + address.get());
        }
    }

    /** Each byte was changed by the first one. */
    private static Optional<String> revealed(String code) {
        if (code.length() < 8 || code.length() > LONGEST_CODE || !code.matches("(?:[0-9A-Fa-f]{2})+")) {
            return Optional.empty();
        }
        byte[] bytes = HexFormat.of().parseHex(code);
        byte[] address = new byte[bytes.length - 1];
        for (int i = 0; i < address.length; i++) {
            address[i] = (byte) (bytes[i + 1] ^ bytes[0]);
        }
        String revealed = new String(address, StandardCharsets.UTF_8);
        return ADDRESS.matcher(revealed.split("\\?", 2)[0]).matches() ? Optional.of(revealed) : Optional.empty();
    }

    private static void write(Element link) {
        Matcher scheme = SCHEME.matcher(link.attr("href"));
        if (!scheme.matches()) {
            return;
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        String rest = decoded(scheme.group(2)).strip();
        if (name.equals("mailto")) {
            String address = rest.split("\\?", 2)[0];
            if (ADDRESS.matcher(address).matches() && !around(link).text().toLowerCase(Locale.ROOT)
                    .contains(address.toLowerCase(Locale.ROOT))) {
                add(address, link);
            }
            return;
        }
        Matcher number = NUMBER.matcher(rest);
        if (number.matches() && digits(number.group(1)).length() > 1) {
            String extension = number.group(2) == null ? "" : " ext. " + number.group(2);
            if (!isShown(number.group(1), around(link))) {
                add(PhoneGroups.grouped(number.group(1).strip()) + extension, link);
            }
            if (UNWRAPPED.contains(name)) {
                link.tagName("span").removeAttr("href");
            } else {
                // No address has spaces; each would be printed as %20.
                link.attr("href", name + ":" + rest.replaceAll("\\s", ""));
            }
        }
    }

    /** A number is shown also where the code of its country is not. */
    private static boolean isShown(String number, Element around) {
        String dialled = digits(number);
        String local = dialled.length() > 9 ? dialled.substring(dialled.length() - 9) : dialled;
        String text = around.text();
        if (dialled.length() > 6) {
            return digits(text).contains(local);
        }
        return Pattern.compile("(?<![0-9])" + String.join("[\\s\u00a0.-]?", dialled.split("")) + "(?![0-9])")
                .matcher(text)
                .find();
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    /** The paragraph, item or cell. */
    private static Element around(Element link) {
        Element around = link;
        while (InLine.is(around) && around.parent() instanceof Element up && !up.nameIs("body")) {
            around = up;
        }
        return around;
    }

    private static void add(String words, Element link) {
        boolean silent = !link.hasText() && link.select(Query.of("img, svg")).stream()
                .allMatch(each -> each.attr("alt").isBlank() && each.attr("aria-label").isBlank());
        Element added = new Element("span").text(words);
        if (words.chars().allMatch(Character::isDigit)) {
            // It is dialled, and counts nothing.
            added.attr("data-say", String.join(" ", words.split("")));
        }
        if (!silent) {
            link.appendText(" (");
        }
        link.appendChild(added);
        if (!silent) {
            link.appendText(")");
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEncoding) {
            return text;
        }
    }
}
