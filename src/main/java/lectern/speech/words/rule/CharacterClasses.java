package lectern.speech.words.rule;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The characters that one character of a regular expression stands for, such as {@code [a-z]} or {@code \\d}. */
final class CharacterClasses {
    private static final String ASCII = IntStream.range(0, 128).mapToObj(Character::toString)
            .collect(Collectors.joining());
    private static final Pattern REACHES_BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7F]|\\[\\^|\\\\[pPSDWx]|^\\.$");
    /** The same few classes stand in most patterns. */
    private static final Map<String, CharacterSet> KNOWN = new ConcurrentHashMap<>();

    private CharacterClasses() {}

    /** @param written as it stands in the expression, perhaps behind a flag */
    static CharacterSet of(String written) {
        return KNOWN.computeIfAbsent(written, CharacterClasses::read);
    }

    private static CharacterSet read(String written) {
        StringBuilder members = new StringBuilder();
        Matcher matcher = Pattern.compile(written, Pattern.DOTALL).matcher(ASCII);
        while (matcher.find()) {
            members.append(matcher.group());
        }
        CharacterSet ascii = CharacterSet.of(members.toString());
        return new CharacterSet(ascii.low(), ascii.high(), REACHES_BEYOND_ASCII.matcher(written).find());
    }
}
