package lectern.edition.print.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import lectern.document.text.Telephone;

/**
 * Where a link leads outside this print.
 *
 * @param shown as a person would write it: on paper nobody can follow a link
 */
public record PrintedAddress(String shown) {

    public static Optional<PrintedAddress> of(String target) {
        String scheme = target.replaceFirst("(?s):.*", "").toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "http", "https" -> Optional.of(new PrintedAddress(trimmed(target.replaceFirst("(?i)^https?://", ""))));
            case "mailto" ->
                Optional.of(new PrintedAddress(target.substring("mailto:".length()).replaceFirst("\\?.*", "")));
            case "tel" -> Optional.of(new PrintedAddress(target.substring("tel:".length())));
            default -> Optional.empty();
        };
    }

    private static String trimmed(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** The same address, with the bytes of a letter in its place wherever it cannot be kept (RFC 3987, section 3.1). */
    public static String encoded(String address, IntPredicate kept) {
        StringBuilder encoded = new StringBuilder(address.length());
        address.codePoints().forEach(letter -> encoded.append(kept.test(letter)
                ? Character.toString(letter)
                : URLEncoder.encode(Character.toString(letter), StandardCharsets.UTF_8)));
        return encoded.toString();
    }

    /** Whether the words tell the address already. */
    public boolean isIn(String words) {
        String bare = shown.replaceFirst("^www\\.", "");
        if (shown.matches("\\+?[0-9]+")) {
            return Telephone.isIn(words, shown);
        }
        return words.toLowerCase(Locale.ROOT).contains(bare.toLowerCase(Locale.ROOT));
    }
}
