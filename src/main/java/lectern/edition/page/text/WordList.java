package lectern.edition.page.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.document.Block;
import lectern.document.Publication;
import lectern.document.Section;

/**
 * The words that a publication explains: those of its sections that are mainly lists of definitions (WCAG 2.2, 3.1.3).
 * A word is found in small or capital letters, and with a plural's "s"; what is all capitals, such as an abbreviation,
 * only in capitals. Immutable.
 */
public final class WordList {
    public static final WordList NONE = new WordList(Map.of(), Locale.ROOT);
    /** For a text that explains the words itself. */
    public static final WordList HERE = new WordList(Map.of(), Locale.ROOT);

    private final Map<String, String> addresses;
    private final Locale language;
    private final Pattern pattern;

    /** A word in a text, with its plural's "s". */
    record Found(int start, int end, String address) {}

    private WordList(Map<String, String> addresses, Locale language) {
        this.addresses = Map.copyOf(addresses);
        this.language = language;
        pattern = Pattern.compile("(?<![\\p{L}\\p{N}-])(?<word>" + addresses.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(WordList::pattern).collect(Collectors.joining("|")) + ")s?(?![\\p{L}\\p{N}-])",
                Pattern.UNICODE_CASE);
    }

    /** @param reading the section that a reader is in: its words do not lead out of it if they are explained there */
    static WordList of(Publication publication, Section reading) {
        return explains(reading) ? HERE : of(publication, publication.sections(), reading.language());
    }

    /**
     * The same for all sections in a language that explain none themselves.
     *
     * @param sections those that may explain words
     */
    public static WordList of(Publication publication, List<Section> sections, Locale language) {
        Map<String, String> addresses = new HashMap<>();
        for (Section section : sections) {
            for (Block.Definition definition : definitions(section)) {
                definition.terms().forEach(term -> addresses.putIfAbsent(key(term.text()),
                        "/" + publication.id() + "/" + section.id() + "#" + term.id()));
            }
        }
        addresses.remove("");
        return addresses.isEmpty() ? NONE : new WordList(addresses, language);
    }

    /** Whether a section is mainly a list of words and what they mean. */
    public static boolean explains(Section section) {
        return !definitions(section).isEmpty();
    }

    /** Those of a section that is mainly a list of them. */
    private static List<Block.Definition> definitions(Section section) {
        List<Block.Definition> definitions = new ArrayList<>();
        int sentences = 0;
        for (Block block : section.blocks()) {
            if (block instanceof Block.DefinitionList list) {
                definitions.addAll(list.definitions());
                sentences += Section.sentences(List.of(block)).size();
            }
        }
        boolean mainly = sentences > 0 && sentences * 2 >= section.sentences().size();
        return mainly ? definitions : List.of();
    }

    private static String pattern(String key) {
        return key.equals(key.toLowerCase(Locale.ROOT)) ? "(?i:" + Pattern.quote(key) + ")" : Pattern.quote(key);
    }

    /** A word is looked for in small letters, unless it is all capitals. */
    private static String key(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT)) ? word : word.toLowerCase(Locale.ROOT);
    }

    boolean isFor(Locale text) {
        return !addresses.isEmpty() && text.getLanguage().equals(language.getLanguage());
    }

    /** The first word in a text from a place on. */
    Optional<Found> find(String text, int from) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find(from)) {
            return Optional.empty();
        }
        String word = matcher.group("word");
        String key = addresses.containsKey(word) ? word : word.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(addresses.get(key))
                .map(address -> new Found(matcher.start(), matcher.end(), address));
    }
}
