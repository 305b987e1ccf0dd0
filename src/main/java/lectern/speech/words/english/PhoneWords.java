package lectern.speech.words.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.CapitalWords;
import lectern.speech.words.rule.Letters;

/** The digits of telephone numbers as they are said: in groups, with a rest between them. */
final class PhoneWords {
    private static final Pattern GROUP = Pattern.compile("\\d+");
    private static final Pattern COUNTRY = Pattern.compile("6[14]\\d+|44\\d+|1\\d{10}");
    private static final Pattern NO_KEYS = Pattern.compile("[ ()-]{1,2}");
    private static final int KEYS_OF_A_WORD = 4;
    private static final int SHORT = 7;
    private static final int LOCAL = 8;
    private static final Pattern FREE = Pattern.compile("1[38]00\\d{6}|0[58]0[08]\\d{6}");
    private static final Pattern NORTH_AMERICA = Pattern.compile("1?[2-9]\\d\\d[2-9]\\d{6}");
    private static final Pattern AREA = Pattern.compile("0[2378]\\d{8}");
    private static final Pattern MOBILE_OR_LOCAL = Pattern.compile("0[45]\\d{8}|\\d{8}");

    private PhoneWords() {}

    /** "one eight hundred, four two two, seven three seven". */
    static String groups(String written) {
        List<String> groups = new ArrayList<>();
        String shown = written.replace("(0)", "");
        Matcher group = GROUP.matcher(shown);
        while (group.find()) {
            for (String digits : parted(group.group(), shown.startsWith("+")).split(" ")) {
                groups.add(switch (digits) {
                    case "1800" -> "one eight hundred";
                    case "1300" -> "one three hundred";
                    case "800" -> "eight hundred";
                    default -> Numbers.digits(digits);
                });
            }
        }
        return (shown.startsWith("+") ? "plus " : "") + String.join(", ", groups);
    }

    /** "one, eight hundred, QUIT NOW": words as words, what is no word by its letters. */
    static String keys(String written) {
        List<String> groups = new ArrayList<>();
        for (String group : NO_KEYS.split(written)) {
            boolean letters = group.chars().allMatch(Character::isLetter);
            String small = group.toLowerCase(Locale.ROOT);
            boolean word = letters
                    && (CapitalWords.isOrdinary(small) || group.length() > KEYS_OF_A_WORD && Letters.hasVowel(small));
            groups.add(group.chars().allMatch(Character::isDigit) ? groups(group) : word ? group : key(group));
        }
        return String.join(", ", groups);
    }

    private static String key(String group) {
        return group.chars()
                .mapToObj(c -> Character.isDigit(c) ? Numbers.digits(Character.toString(c)) : Character.toString(c))
                .collect(Collectors.joining(" "));
    }

    /** Nobody keeps ten digits that come without a rest: a long run is parted as its country would write it. */
    private static String parted(String digits, boolean international) {
        if (digits.length() < SHORT) {
            return digits;
        }
        if (FREE.matcher(digits).matches()) {
            return digits.replaceAll("(.*)(...)(...)", "$1 $2 $3");
        }
        if (NORTH_AMERICA.matcher(digits).matches()) {
            return digits.replaceAll("(1?)(...)(...)(....)", "$1 $2 $3 $4").strip();
        }
        if (international && COUNTRY.matcher(digits).matches()) {
            int code = digits.startsWith("1") ? 1 : 2;
            return digits.substring(0, code) + " " + parted(digits.substring(code), false);
        }
        if (AREA.matcher(digits).matches()) {
            return digits.replaceAll("(..)(....)(....)", "$1 $2 $3");
        }
        return MOBILE_OR_LOCAL.matcher(digits).matches()
                ? digits.replaceAll("(....)(...)(.*)", digits.length() == LOCAL ? "$1 $2$3" : "$1 $2 $3")
                : digits.replaceAll("(...)(?=\\d{3})", "$1 ");
    }
}
