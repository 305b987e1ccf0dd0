package lectern.speech.words.language;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.speech.words.rule.AnyOf;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;

/** Halves, thirds and the like, as a language's table has them: alone, behind a number, and by what there is half of. */
final class PartRows {
    private static final String HALF = "1/2 ½";
    private static final String ANY = "*";
    private static final Pattern NUMBER_BEFORE = Pattern.compile("(?s).*\\d ?$");
    private static final Pattern NEXT_WORD = Pattern.compile(" ?(\\p{L}++)(?!')");
    private static final Pattern DOT = Pattern.compile("\\.$");
    private static final int NEAR = 2;

    /** One row: how it is said alone and behind a number, and the nouns that it is for. */
    private record Part(String alone, String behind, Pattern noun) {}

    private final LanguageTable table;
    private final Set<String> units;

    private PartRows(LanguageTable table) {
        this.table = table;
        this.units = table.said("unit").keySet();
    }

    static List<Rule> rules(LanguageTable table) {
        return new PartRows(table).rules();
    }

    private List<Rule> rules() {
        Map<String, List<Part>> parts = Stream.concat(
                table.rows("half").stream().map(row -> List.of(HALF, row.cell(1), row.cell(2))),
                table.rows("part").stream().map(row -> row.cells().subList(1, row.cells().size())))
                .collect(Collectors.groupingBy(List::getFirst,
                        Collectors.mapping(row -> part(row.get(1), row.get(2)), Collectors.toList())));
        return parts.entrySet().stream().map(each -> rule(each.getKey().split(" "), each.getValue())).toList();
    }

    private Part part(String said, String nouns) {
        String[] forms = said.split("\\|");
        return new Part(forms[0], forms[forms.length - 1],
                Pattern.compile(nouns.equals(ANY) ? "" : " ?" + beginning(List.of(nouns.split(" ")))));
    }

    /** A unit is a word by itself, and so is a noun with a dot: "Flasche" goes on as an opener. Others may go on. */
    private String beginning(Collection<String> words) {
        Map<Boolean, List<String>> whole = words.stream()
                .collect(Collectors.partitioningBy(word -> units.contains(word) || word.endsWith("."),
                        Collectors.mapping(word -> units.contains(word) ? word : DOT.matcher(word).replaceFirst(""),
                                Collectors.toList())));
        return "(?:" + AnyOf.pattern(requireNonNull(whole.get(true))) + "(?!\\p{L})|"
                + AnyOf.pattern(requireNonNull(whole.get(false))) + ")";
    }

    /** @param written in digits, and as one sign; in digits it may be a date, or one of two */
    private Rule rule(String[] written, List<Part> parts) {
        String nouns = beginning(Stream.concat(table.words("parted").stream(), units.stream()).toList());
        String joint = table.text("part-joint").orElse("");
        String digits = "(?<![\\d/.,])" + written[0] + "(?= ?(?:[–-] ?[\\d½]{1,2} ?)?" + nouns + "| ?"
                + AnyOf.pattern(table.words("part-of")) + "(?:(?<=')|(?!\\p{IsLatin})))";
        // Behind a whole number it is a part of one whatever follows: "1 1/2 in the evening".
        String mixed = "(?<=(?<![\\d/.,:–-])\\d{1,2} )" + written[0] + "(?![\\d/]|[.,]\\d)";
        return PatternRule.of("part-in-words", digits + "|" + mixed + "|" + written[1], (match, line) -> {
            String after = line.after(match.end());
            Part part = parts.stream().filter(each -> !each.noun().pattern().isEmpty())
                    .filter(each -> each.noun().matcher(after).lookingAt()).findFirst().orElse(parts.getFirst());
            boolean behind = NUMBER_BEFORE.matcher(near(match, line)).matches();
            boolean joined = !joint.isEmpty() && !behind && !written[1].equals("½") && isNoun(after, joint);
            return Optional.of(OtherLanguage.apart(
                    (behind ? part.behind() : part.alone()) + (joined ? " " + joint : ""), match, line));
        });
    }

    private static String near(MatchResult match, Line line) {
        return line.text().substring(Math.max(0, match.start() - NEAR), match.start());
    }

    /** "¼ tazza", not "¼ di tazza" or "¼ dei pazienti". */
    private boolean isNoun(String after, String joint) {
        Matcher word = NEXT_WORD.matcher(after);
        return word.lookingAt() && !word.group(1).equals(joint) && !table.words("part-of").contains(word.group(1));
    }
}
