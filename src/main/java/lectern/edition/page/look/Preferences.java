package lectern.edition.page.look;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.edition.Option;
import lectern.edition.Words;
import org.jspecify.annotations.Nullable;

/**
 * How a reader wants all pages to look and speak: the choices that differ from the usual, by the names of their
 * options. What is not offered is left out without a word, so that what an older or another program wrote never breaks a
 * page. Beside them the choices of a print that a reader asked to have remembered. Immutable.
 *
 * <p>On a page, {@code <html>} carries each choice as {@code data-} and the option's name, for the style sheet and for
 * scripts: none of them where all is as usual.
 *
 * @param chosen for pages
 * @param print  for large print, the usual ones too; a publication may offer less
 */
public record Preferences(SortedMap<String, String> chosen, SortedMap<String, String> print) {
    /** Pages are in a language as the publication is, unless a reader wants them in another. */
    public static final String LANGUAGE = "language";
    public static final String COLOURS = "colours";
    /** This says in the form that the colours are those of the two fields {@link #LETTERS} and {@link #GROUND}. */
    public static final String OWN = "own";
    static final String LETTERS = "letters";
    static final String GROUND = "ground";
    private static final String AS_THE_TEXT = "text";
    /** Stands before the names of a print's options in a cookie: some are named as those of pages. */
    private static final String PRINT = "print-";
    /** All names and values of a print's options look so, but for typefaces with very long names. */
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9.-]{1,60}");
    private static final int MOST_OF_PRINT = 8;

    /** All that can be chosen. For colours, the reader's own are allowed too: see {@link OwnColours}. */
    public static final List<Option> OPTIONS = List.of(
            new Option("size", List.of("100", "125", "150", "200", "250", "300", "400"), "100"),
            new Option(COLOURS, List.of("system", "light", "dark", "yellow", "cream"), "system"),
            new Option("typeface", List.of("system", "sans", "serif", "wide", "mono"), "system"),
            new Option("spacing", List.of("usual", "wide", "wider"), "usual"),
            new Option("lines", List.of("short", "usual", "long"), "usual"),
            new Option(LANGUAGE, languages(), AS_THE_TEXT));

    /** These are those of a reader who has chosen nothing. */
    public static final Preferences NONE = new Preferences(new TreeMap<>(), new TreeMap<>());

    public Preferences {
        SortedMap<String, String> known = new TreeMap<>();
        for (Option option : OPTIONS) {
            Optional.ofNullable(chosen.get(option.name())).filter(value -> offers(option, value))
                    .filter(value -> !value.equals(option.fallback()))
                    .ifPresent(value -> known.put(option.name(), value));
        }
        chosen = Collections.unmodifiableSortedMap(known);
        SortedMap<String, String> plain = new TreeMap<>();
        print.entrySet().stream().filter(each -> isPlain(each.getKey()) && isPlain(each.getValue()))
                .limit(MOST_OF_PRINT).forEach(each -> plain.put(each.getKey(), each.getValue()));
        print = Collections.unmodifiableSortedMap(plain);
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    private static List<String> languages() {
        List<String> choices = new ArrayList<>(List.of(AS_THE_TEXT));
        Words.languages().forEach(language -> choices.add(language.toLanguageTag()));
        return choices;
    }

    private static boolean offers(Option option, String value) {
        return option.choices().contains(value)
                || option.name().equals(COLOURS) && OwnColours.parse(value).isPresent();
    }

    /**
     * What the form of the preferences' page says; a print's choices stay. Of a name that is given twice, the first value
     * counts.
     */
    public Preferences with(Map<String, List<String>> form) {
        SortedMap<String, String> first = new TreeMap<>();
        form.forEach((name, all) -> all.stream().findFirst().ifPresent(value -> first.put(name, value)));
        if (OWN.equals(first.get(COLOURS))) {
            OwnColours.picked(first.getOrDefault(LETTERS, ""), first.getOrDefault(GROUND, ""))
                    .ifPresent(own -> first.put(COLOURS, own.written()));
        }
        return new Preferences(first, print);
    }

    /**
     * The same size and language, in letters, lines and colours that many people with dyslexia find easier to read: wide
     * letters set apart, short lines, on a ground that does not dazzle (British Dyslexia Association, Style Guide).
     */
    public Preferences easier() {
        SortedMap<String, String> easier = new TreeMap<>(chosen);
        easier.putAll(Map.of(COLOURS, "cream", "typeface", "wide", "spacing", "wide", "lines", "short"));
        return new Preferences(easier, print);
    }

    /** The same pages, and other choices of a print remembered; none forgets them. */
    public Preferences withPrint(Map<String, String> choices) {
        return new Preferences(chosen, new TreeMap<>(choices));
    }

    /** Reads what {@link #written} wrote, and leaves out all else. */
    public static Preferences parse(String written) {
        SortedMap<String, String> values = new TreeMap<>();
        SortedMap<String, String> print = new TreeMap<>();
        for (String part : written.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                String name = part.substring(0, equals);
                String value = part.substring(equals + 1);
                if (name.startsWith(PRINT)) {
                    print.putIfAbsent(name.substring(PRINT.length()), value);
                } else {
                    values.putIfAbsent(name, value);
                }
            }
        }
        return new Preferences(values, print);
    }

    /** Writes them as one line of letters, digits, {@code = & - .}, short enough for a cookie. */
    public String written() {
        return Stream.concat(chosen.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()),
                print.entrySet().stream().map(each -> PRINT + each.getKey() + "=" + each.getValue()))
                .collect(Collectors.joining("&"));
    }

    public boolean isUsual() {
        return chosen.isEmpty() && print.isEmpty();
    }

    /** The value of a {@code data-} attribute; null, which leaves it out, where it is as usual. */
    @Nullable
    String attribute(String option) {
        return option.equals(COLOURS) && ownColours().isPresent() ? OWN : chosen.get(option);
    }

    public Optional<OwnColours> ownColours() {
        return Optional.ofNullable(chosen.get(COLOURS)).flatMap(OwnColours::parse);
    }

    /** Whether a reader has chosen colours of their own that most people could hardly read. */
    public boolean isHardToRead() {
        return ownColours().filter(own -> own.contrast() < OwnColours.EASY).isPresent();
    }

    /** The words of pages about a text in this language. */
    public Words words(Locale language) {
        return Words.in(Optional.ofNullable(chosen.get(LANGUAGE)).map(Locale::forLanguageTag).orElse(language));
    }
}
