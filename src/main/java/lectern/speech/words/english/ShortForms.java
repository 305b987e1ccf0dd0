package lectern.speech.words.english;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.speech.words.rule.AnyOf;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Letters;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;
import lectern.table.BundledTable;

/** Shortened words. Those with two meanings are told apart by what stands around them. */
public final class ShortForms {
    private static final String LEFT = "(?<![\\p{L}\\d.'&])";
    private static final String RIGHT = "(?![\\p{L}\\d])";
    private static final Map<String, BundledTable.Row> TABLE = new HashMap<>();

    private static final Map<String, String> STREETS = BundledTable.read("speech/words/streets.tsv").map();
    private static final Context LORD = Context.of("lord");
    private static final Context SAINTS = Context.of("saints");
    /** Multiple sclerosis, and magnetic resonance. */
    private static final Pattern NO_TITLE = Pattern
            .compile("MS\\b.*|MR\\.? " + Vocabulary.anyOf("magnetic-resonance") + ".*");
    private static final Context COUNTIES = Context.of("counties");
    private static final Context LABELLED = Context.of("labelled");
    /** An address up to the name of its street: "14 Ocean". */
    private static final Pattern ADDRESS_BEFORE = Pattern
            .compile("(?s).*(?<![\\d.,])\\d{1,5}[A-Za-z]?,?(?: \\p{Lu}[\\p{L}']{1,15}){1,3}");
    private static final Pattern NAME_BEFORE = Pattern.compile("(?s).*(?:\\p{Lu}\\p{Ll}+(?:'s)?|\\d(?:st|nd|rd|th))$");
    /** Jan and Mon are names too: at a sentence's end only a word such as "in" tells. */
    private static final Pattern DATE = Pattern.compile(Vocabulary.anyOf("short-date-word") + "\\.");
    private static final Pattern DATE_BEFORE = Pattern
            .compile("(?is).*\\b" + Vocabulary.anyOf("before-short-date-word") + "$");
    private static final Pattern NAME_AFTER = Pattern.compile("(?s) ?\\p{Lu}.*");

    /** Words that only begin with a capital. */
    private static final Pattern NO_NAME_BEFORE = Pattern
            .compile("(?s).*\\b" + Vocabulary.anyOf("no-name"));
    private static final Pattern SENTENCE_BEFORE = Pattern.compile("(?s).*[.!?:]");
    private static final Context NAMED_BY_LETTER = Context.of("named-by-letter");
    private static final int LETTER_AND_STOP = 2;
    private static final Pattern WORDS_TOO = Pattern.compile("(?i)" + Vocabulary.anyOf("word-too") + "\\.");

    static {
        BundledTable.read("speech/words/abbreviations.tsv").rows().forEach(row -> TABLE.put(row.cell(0), row));
    }

    private ShortForms() {}

    public static List<Rule> rules() {
        return List.of(
                PatternRule.of("saint-or-street", LEFT + "(St|Sts)\\b\\.?", ShortForms::saint),
                PatternRule.of("doctor-or-drive", LEFT + "(Drs?)\\b\\.?", ShortForms::doctor),
                // "DR SMITH": behind a title capitals are a name.
                PatternRule.of("title",
                        LEFT + "(?<title>" + Vocabulary.anyOf("title-in-capitals")
                                + ")\\.? (?<initials>(?:[A-Z]\\.? ){0,2})(?<name>[A-Z][A-Z'][A-Z'-]{1,20})" + RIGHT,
                        ShortForms::title),
                PatternRule.of("street-name",
                        "\\b(" + AnyOf.pattern(STREETS.keySet()) + ")\\b(\\.(?= ?\\S)(?! \\p{Lu})|\\.(?=,))?",
                        (match, line) -> NAME_BEFORE.matcher(line.before(match.start())).matches()
                                ? Optional.of(requireNonNull(STREETS.get(match.group(1))))
                                : Optional.empty()),
                PatternRule.of("abbreviation", LEFT + "Co\\b\\.?(?= [A-Z])",
                        (match, line) -> COUNTIES.beginsAfter(line, match.end())
                                ? Optional.of("County")
                                : Optional.empty()),
                // Behind a telephone number: "(opt 2)".
                PatternRule.of("abbreviation", "(?<=\\()opt(?= ?\\d)", (match, line) -> Optional.of("option")),
                // What a woman has borne, and where a gene is changed.
                PatternRule.of("abbreviation",
                        LEFT + "[Pp]ara(?= ?\\d\\+0(?!\\d))|(?<=(?i:gravida) \\d{1,2},? )para\\b|(?<=\\bG\\d{1,2},? )[Pp]ara(?= ?\\d\\+\\d)",
                        (match, line) -> Optional.of(match.group())),
                PatternRule.of("abbreviation",
                        LEFT + "([cgp])\\.(?=\\d{1,6}(?:[+-]\\d{1,4})?(?:_\\d|[ACGT]>|del|dup|ins)"
                                + "|\\p{Lu}\\p{Ll}{2}\\d{1,5}(?:\\p{Lu}\\p{Ll}{2}|\\*|fs|=))",
                        (match, line) -> Optional.of(match.group(1).toUpperCase(Locale.ROOT) + " ")),
                PatternRule.of("abbreviation",
                        LEFT + "c/o(?= (?!the )(?:[a-z-]{2,14} ){0,2}" + Vocabulary.anyOf("complained-of")
                                + "(?:$|[.,;:)!?]| (?:and|or|in|on|for|since|after|with|when|but|at|from|now|again|today)\\b))",
                        (match, line) -> Optional.of("complaining of")),
                // "Equality Act 2010 (c. 15)"
                PatternRule.of("abbreviation",
                        "(?<=\\bAct (?:1[6-9]|20)\\d\\d,? \\(?)c\\.(?= ?\\d{1,3}(?:[,;:)]|\\.?$|\\. \\p{Lu}))",
                        (match, line) -> Optional.of("chapter")),
                // "No 10", "No 7 Ocean Road", but "No 2 people".
                PatternRule.of("abbreviation", LEFT + "No(?= ?\\d{1,4}[A-Z]?(?:[,;)]| \\p{Lu}\\p{Ll}|\\.?$))",
                        (match, line) -> Optional.of("number ")),
                PatternRule.of("abbreviation", LEFT + "([Nn]o|NO)\\b\\.?:?(?= ?[A-Z]{0,3} ?\\d)",
                        (match, line) -> LABELLED.endsBefore(line, match.start())
                                ? Optional.of("number")
                                : Optional.empty()),
                PatternRule.of("abbreviation",
                        LEFT + "(?<=\\([£$€]\\d{1,3}(?:\\.\\d\\d)? )[Cc]oncs?\\.?(?=\\))"
                                + "|" + LEFT
                                + "[Cc]oncs?\\.?(?=:? \\((?:over|under|student|senior)[^()\\d£$€]{0,15}\\d{0,2}s?\\):? ?[£$€]\\d)",
                        ShortForms::concessions),
                // Longest first, because of "et al." and "et al".
                PatternRule.of("abbreviation",
                        LEFT + "(" + AnyOf.pattern(TABLE.keySet().stream().flatMap(ShortForms::anyCase).toList())
                                + ")(?:(?<=[./])|" + RIGHT + ")",
                        ShortForms::fromTable));
    }

    private static Optional<String> saint(MatchResult match, Line line) {
        String after = line.after(match.end());
        boolean name = NAME_AFTER.matcher(after).matches() && !after.isBlank();
        String before = line.before(match.start());
        boolean address = ADDRESS_BEFORE.matcher(before).matches();
        boolean saint = LORD.endsBefore(line, match.start()) || SAINTS.beginsAfter(line, match.end());
        boolean street = address || !(name && saint) && NAME_BEFORE.matcher(before).matches()
                && !NO_NAME_BEFORE.matcher(before).matches();
        boolean dotEnds = match.group().endsWith(".") && after.isBlank();
        if (street && !(name && !match.group().endsWith(".") && SENTENCE_BEFORE.matcher(before).matches())) {
            return Optional.of((match.group(1).equals("Sts") ? "Streets" : "Street") + (dotEnds ? "." : ""));
        }
        return name ? Optional.of(match.group(1).equals("Sts") ? "Saints" : "Saint") : Optional.empty();
    }

    private static Optional<String> doctor(MatchResult match, Line line) {
        String after = line.after(match.end());
        boolean dotEnds = match.group().endsWith(".") && after.isBlank();
        boolean address = ADDRESS_BEFORE.matcher(line.before(match.start())).matches();
        if (NAME_AFTER.matcher(after).matches() && !address) {
            return Optional.of(match.group(1).equals("Drs") ? "doctors" : "doctor");
        }
        boolean drive = NAME_BEFORE.matcher(line.before(match.start())).matches();
        return Optional
                .of((drive ? "Drive" : match.group(1).equals("Drs") ? "doctors" : "doctor") + (dotEnds ? "." : ""));
    }

    private static Optional<String> title(MatchResult match, Line line) {
        String written = match.group("title");
        String title = written.charAt(0) + written.substring(1).toLowerCase(Locale.ROOT);
        String initials = match.group("initials");
        String name = match.group("name");
        boolean named = Letters.hasVowel(name.toLowerCase(Locale.ROOT))
                && (!initials.isEmpty() || !NO_TITLE.matcher(match.group()).matches());
        BundledTable.Row row = TABLE.get(title);
        String said = title.equals("Dr") ? "doctor" : row == null ? title : row.cell(1);
        return named ? Optional.of(said + " " + initials.replace(".", "") + name) : Optional.empty();
    }

    /** Beside money nothing is concentrated. */
    private static Optional<String> concessions(MatchResult match, Line line) {
        String after = line.after(match.end());
        boolean ends = match.group().endsWith(".") && (after.isBlank() || NAME_AFTER.matcher(after).matches());
        return Optional.of("concessions" + (ends ? "." : ""));
    }

    private static Optional<String> fromTable(MatchResult match, Line line) {
        String written = match.group(1);
        BundledTable.Row row = TABLE.get(written);
        // "Hepatitis C. 12 weeks of tablets": the sentence ends with a name.
        if (row == null && written.length() == LETTER_AND_STOP && NAMED_BY_LETTER.endsBefore(line, match.start())) {
            return Optional.empty();
        }
        if (row == null) {
            row = TABLE.get(written.substring(0, 1).toLowerCase(Locale.ROOT) + written.substring(1));
        }
        if (row == null || row.find(2).isPresent() && !follows(row.cell(2), line, match.end())) {
            return Optional.empty();
        }
        String after = line.after(match.end());
        boolean alone = line.before(match.start()).isEmpty();
        boolean ends = !alone && written.endsWith(".")
                && (after.isBlank() || written.equals("etc.") && NAME_AFTER.matcher(after).matches());
        // "for five min." has the unit and a full stop; "max." may be a name.
        boolean word = ends && WORDS_TOO.matcher(written).matches()
                || after.isBlank() && !alone && DATE.matcher(written).matches()
                        && !DATE_BEFORE.matcher(line.before(match.start())).matches();
        return word ? Optional.empty() : Optional.of(row.cell(1) + (ends ? "." : ""));
    }

    private static boolean follows(String wanted, Line line, int end) {
        int at = end;
        while (at < line.text().length() && (line.at(at) == ' ' || line.at(at) == ':' || line.at(at) == '(')) {
            at++;
        }
        char next = line.at(at);
        int start = at;
        return Arrays.stream(wanted.split(" ")).anyMatch(one -> switch (one) {
            case "#" -> Character.isDigit(next) || next == '+' && Character.isDigit(line.at(start + 1));
            case "A" -> Character.isUpperCase(next);
            case "a" -> Character.isLetter(next);
            default -> line.text().startsWith(one, start) && !(Character.isLetter(one.charAt(0))
                    && Character.isLetter(line.at(start + one.length())));
        });
    }

    private static Stream<String> anyCase(String written) {
        return Stream.of(written, Character.toUpperCase(written.charAt(0)) + written.substring(1));
    }
}
