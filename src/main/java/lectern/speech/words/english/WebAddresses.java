package lectern.speech.words.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.Letters;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;
import lectern.table.BundledTable;

/** Web and mail addresses, in parts a listener can write down. */
public final class WebAddresses {
    private static final int LONGEST = 40;
    private static final String BODY = "[^\\s<>\"“”\\[\\]{}|\\\\^`]*[\\p{L}\\d/=&#_]";
    private static final Pattern PART = Pattern.compile("[A-Za-z]+|\\d+|[^A-Za-z\\d]");
    private static final Map<String, String> NAMES = BundledTable.read("speech/words/signs-in-addresses.tsv").map();
    /** In the table it would begin a remark. */
    private static final String HASH = "#";

    /** The place between the initials and the word of "NHSuk". */
    private static final Pattern INITIALS = Pattern.compile("(?<=[A-Z]{2})(?=[a-z]{2,3}(?![a-z])|[A-Z][a-z]{2})");

    private WebAddresses() {}

    public static List<Rule> rules() {
        return List.of(
                PatternRule.of("email-address",
                        "(?<![\\p{L}\\d])(?:mailto:)?([A-Za-z\\d](?:[A-Za-z\\d._%+'-]{0,62}[A-Za-z\\d_])?@[A-Za-z\\d-]+(?:\\.[A-Za-z\\d-]+)+)",
                        (match, line) -> Optional.of(spell(match.group(1)))),
                PatternRule.of("web-address", "(?i)(?<![\\p{L}\\d])(?:https?|ftp)://" + BODY,
                        (match, line) -> address(match.group())),
                PatternRule.of("web-address", "(?i)(?<![\\p{L}\\d.@/-])www\\." + BODY,
                        (match, line) -> address(match.group())),
                PatternRule.of("web-address",
                        "(?<![\\p{L}\\d.@/-])[A-Za-z\\d][A-Za-z\\d-]*(?:\\.[A-Za-z\\d-]+)*\\."
                                + Vocabulary.anyOf("domain") + "(?:\\.(?:au|uk|nz))?(?:/(?:" + BODY
                                + ")?)?(?![\\p{L}\\d])",
                        (match, line) -> address(match.group())),
                PatternRule.of("web-address", "(?<=\\b(?i:doi): ?)10\\.\\d{4,9}/" + BODY,
                        (match, line) -> address(match.group())),
                PatternRule.of("file-name",
                        "(?<=[\\p{L}\\d)_-])\\.((?i:" + Vocabulary.anyOf("file-ending") + "))(?![\\p{L}\\d])",
                        (match, line) -> Optional
                                .of(" dot " + Designators.say(match.group(1).toUpperCase(Locale.ROOT), line))),
                PatternRule.of("handle", "(?<![\\p{L}\\d])@([A-Za-z_][A-Za-z\\d_]{1,30})\\b",
                        (match, line) -> Optional.of("at " + INITIALS.splitAsStream(match.group(1))
                                .map(WebAddresses::spell).collect(Collectors.joining(" ")))),
                PatternRule.of("hashtag",
                        "(?<![\\p{L}\\d&])#(?!NOF\\b|\\d+(?:st|nd|rd|th)\\b)(\\d{0,3}[A-Za-z][A-Za-z\\d_]{1,40})\\b",
                        WebAddresses::hashtag));
    }

    private static Optional<String> hashtag(MatchResult match, Line line) {
        return Optional.of("hashtag " + spell(match.group(1).replaceAll("(?<=[a-z])(?=[A-Z])", "_"))
                .replace(" underscore ", " "));
    }

    private static Optional<String> address(String written) {
        if (written.length() > LONGEST) {
            return Optional.of("a web address, in the text");
        }
        String shown = written.replaceFirst("(?i)^(?:https?|ftp)://", "").replaceFirst("(?i)^www\\.", "");
        String words = spell(shown.endsWith("/") ? shown.substring(0, shown.length() - 1) : shown);
        return Optional.of(words).filter(all -> !all.isBlank());
    }

    private static String spell(String address) {
        List<String> words = new ArrayList<>();
        int at = address.indexOf('@');
        Matcher part = PART.matcher(address);
        while (part.find()) {
            String text = part.group();
            if (Character.isDigit(text.charAt(0))) {
                words.add(Numbers.digits(text));
            } else if (Character.isLetter(text.charAt(0)) && text.charAt(0) < 128) {
                // Before the "at" stands a person, of whose name three letters may be the whole.
                boolean sayable = part.start() < at ? Letters.isSayable(text, 2) : Letters.isSayable(text);
                words.add(sayable ? text : Letters.spell(text.toUpperCase(Locale.ROOT)));
            } else {
                words.add(text.equals(HASH) ? "hash" : NAMES.getOrDefault(text, Letters.name(text)));
            }
        }
        return String.join(" ", words);
    }
}
