package lectern.speech.words.rule;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.table.BundledTable;

/** Ordinary words that people write in capitals: "DO NOT crush the tablet". */
public final class CapitalWords {
    private static final Set<String> WORDS = BundledTable.read("speech/words/capital-words.txt").words();

    /** In capitals inside an ordinary sentence, these are the organisation, the country and the trade. */
    private static final Set<String> NAMES = Set.of("who", "us", "it");

    private static final int SHORTEST_STEM = 3;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /**
     * @param near  words that make initials of it
     * @param after words that make a word of it all the same
     */
    private record Senses(Context near, Context after) {}

    private static final Map<String, Senses> SENSES = BundledTable.read("speech/words/capitals-in-context.tsv").rows()
            .stream().collect(Collectors.toUnmodifiableMap(row -> row.cell(0),
                    row -> new Senses(Context.ofWords(row.cell(1)), Context.ofWords(row.find(2).orElse("")))));

    private CapitalWords() {}

    public static boolean isOrdinary(String small) {
        return WORDS.contains(small) || small.length() > SHORTEST_STEM && small.endsWith("s")
                && WORDS.contains(small.substring(0, small.length() - 1))
                && Acronyms.said(small.toUpperCase(Locale.ROOT)).isEmpty();
    }

    /** Whether a word in capitals is a name's first letters here: by what it is about, or by the name before it. */
    public static boolean isInitials(String capitals, int start, int end, Line line) {
        Senses senses = SENSES.get(capitals);
        if (senses != null && senses.near().isNear(line, start, end) && !senses.after().beginsAfter(line, end)) {
            return true;
        }
        if (senses != null && line.at(start - 1) == '-' && Character.isUpperCase(line.at(start - 2))) {
            return true;
        }
        return line.at(start - 1) == '(' && line.at(end) == ')'
                && capitals.equals(initials(line, start, capitals.length()));
    }

    private static String initials(Line line, int end, int count) {
        String[] words = NO_LETTERS.split(line.before(end));
        StringBuilder initials = new StringBuilder();
        for (int i = Math.max(0, words.length - count); i < words.length; i++) {
            initials.append(words[i].isEmpty() ? "" : words[i].substring(0, 1));
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }

    public static boolean isAlsoAName(String small) {
        return NAMES.contains(small);
    }
}
