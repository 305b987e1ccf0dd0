package lectern.content.notes;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.document.Block.Note.Kind;
import lectern.table.BundledTable;

/**
 * What the words of a box say of its urgency, in one language. The words are in {@code words.tsv}, which explains them.
 * A box must not cry wolf: the name of a number, "999", is an emergency only beside a word that says to call it.
 */
public final class NoteWords {
    /** A number with all its groups is one word: 0300 123 999 does not hold 999. */
    private static final Pattern WORD = Pattern
            .compile("\\p{Nd}++(?:[ \u00a0\u202f.,:/-]\\p{Nd}++)*+|[\\p{L}&]++(?:['\u2019][\\p{L}]++)*+");
    private static final Pattern MARK = Pattern.compile("[:!.?\u2013\u2014\u060c\u061f\n]| - ");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\u0640]+");
    /** So far from each other, two words still belong together. */
    private static final int NEAR = 4;
    /** A box is short; what is longer is cut off, to be read in little time. */
    private static final int LONGEST = 4_000;
    private static final Map<String, NoteWords> LANGUAGES = languages();

    private final Map<String, List<List<String>>> phrases = new HashMap<>();

    private NoteWords() {}

    private static Map<String, NoteWords> languages() {
        Map<String, NoteWords> languages = new HashMap<>();
        for (BundledTable.Row row : BundledTable.read("content/notes/words.tsv").rows()) {
            List<List<String>> phrases = row.cells().stream().skip(2).map(NoteWords::words).toList();
            languages.computeIfAbsent(row.cell(0), _ -> new NoteWords()).phrases
                    .computeIfAbsent(row.cell(1), _ -> new ArrayList<>()).addAll(phrases);
        }
        NoteWords every = requireNonNull(languages.get("*"));
        languages.forEach((_, words) -> {
            if (words != every) {
                every.phrases.forEach((what, more) -> words.phrases.computeIfAbsent(what, _ -> new ArrayList<>())
                        .addAll(more));
            }
        });
        return Map.copyOf(languages);
    }

    public static NoteWords in(Locale language) {
        return LANGUAGES.getOrDefault(language.getLanguage(), requireNonNull(LANGUAGES.get("*")));
    }

    /** Whether it says to call for help, because a life is in danger. */
    public boolean isEmergency(String text) {
        List<String> words = words(text);
        return has("danger", words) || places("help", words).stream()
                .anyMatch(help -> places("call", words).stream()
                        .anyMatch(call -> help - call != 0 && Math.abs(help - call) <= NEAR));
    }

    /** Whether it says that there is no time to lose. */
    public boolean isUrgent(String text) {
        List<String> words = words(text);
        return has("haste", words) || has("help", words) || has("danger", words);
    }

    /** The kind of note that its first words name. */
    public Optional<Kind> named(String text) {
        List<String> words = words(text);
        return Arrays.stream(Kind.values()).filter(kind -> phrases.getOrDefault(kind.name(), List.of()).stream()
                .anyMatch(phrase -> Collections.indexOfSubList(words, phrase) == 0)).max(Kind::compareTo);
    }

    /** The kind that stands before a mark, as in "Warning: hot". "Warning signs" are no warning. */
    public Optional<Kind> label(String text) {
        return kind(words(MARK.split(text.strip(), 2)[0]));
    }

    /** Whether it is the name of a kind and nothing else: a title that any such box could have. */
    public boolean isName(String text) {
        return kind(words(text)).isPresent();
    }

    private Optional<Kind> kind(List<String> words) {
        return Arrays.stream(Kind.values())
                .filter(kind -> phrases.getOrDefault(kind.name(), List.of()).contains(words)).max(Kind::compareTo);
    }

    private boolean has(String what, List<String> words) {
        return phrases.getOrDefault(what, List.of()).stream()
                .anyMatch(phrase -> Collections.indexOfSubList(words, phrase) >= 0);
    }

    private List<Integer> places(String what, List<String> words) {
        List<Integer> places = new ArrayList<>();
        for (List<String> phrase : phrases.getOrDefault(what, List.of())) {
            int from = 0;
            for (int at = Collections.indexOfSubList(words, phrase); at >= 0; at = Collections.indexOfSubList(
                    words.subList(from, words.size()), phrase)) {
                places.add(from + at);
                from += at + 1;
            }
        }
        return places;
    }

    /** Gives the words in small letters without accents, with digits as in English. */
    private static List<String> words(String text) {
        String plain = MARKS.matcher(
                Normalizer.normalize(text.substring(0, Math.min(text.length(), LONGEST)), Normalizer.Form.NFKD))
                .replaceAll("").toLowerCase(Locale.ROOT);
        StringBuilder latin = new StringBuilder(plain.length());
        plain.chars()
                .forEach(c -> latin.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
        return WORD.matcher(latin).results().map(each -> each.group()).toList();
    }
}
