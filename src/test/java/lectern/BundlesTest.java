package lectern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.edition.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own words, in pages, prints, feeds and recordings, are complete in each language that we have. */
class BundlesTest {

    private static final Path SOURCES = Path.of("src/main");
    private static final Pattern WRITTEN = Pattern.compile("(?<=\")[\\w.+-]+(?=\")");
    /** Behind these stands what a reader chooses or a text has, which is data. */
    private static final Set<String> NAMED_BY_DATA = Set.of("choice.", "preference.", "note.");

    /** The file without its ending, as a resource. */
    record Bundle(String name, Locale language) {
        private Properties words() throws IOException {
            return read(language.equals(Locale.ENGLISH) ? "" : "_" + language);
        }

        private Properties english() throws IOException {
            return read("");
        }

        private Properties read(String suffix) throws IOException {
            String file = name + suffix + ".properties";
            Properties words = new Properties();
            try (Reader in = new InputStreamReader(
                    Objects.requireNonNull(Words.class.getResourceAsStream(file), file + " is missing"), UTF_8)) {
                words.load(in);
            }
            return words;
        }
    }

    static Stream<Bundle> bundles() {
        return Stream.of("/lectern/edition/Words", "/lectern/content/publication/Updates", "/lectern/content/Tasks",
                "/lectern/content/markup/Signs",
                "/lectern/speech/script/Announcements")
                .flatMap(name -> Words.languages().stream().map(language -> new Bundle(name, language)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageHasTheWordsThatEnglishHas(Bundle bundle) throws Exception {
        Set<String> english = bundle.english().stringPropertyNames();
        Set<String> words = bundle.words().stringPropertyNames();
        assertEquals(Set.of(), without(english, words), "missing");
        assertEquals(Set.of(), without(words, english), "not in English any more");
    }

    /** A key stands in a source or a template, whole or in two parts, the first of which ends in a dot. */
    @ParameterizedTest
    @ValueSource(strings = {"/lectern/edition/Words", "/lectern/content/publication/Updates", "/lectern/content/Tasks",
            "/lectern/content/markup/Signs", "/lectern/speech/script/Announcements"})
    void everyKeyIsUsed(String name) throws Exception {
        Set<String> written = written();
        Set<String> unused = new TreeSet<>(new Bundle(name, Locale.ENGLISH).english().stringPropertyNames());
        unused.removeIf(key -> isUsed(key, written));
        assertEquals(Set.of(), unused, "No page, print, feed or recording says these any more");
    }

    @Test
    void aKeyThatNothingNamesIsUnused() throws Exception {
        Set<String> written = written();
        for (String key : List.of("jump", "time.hear", "print.nowhere", "listen.nowhere", "refusal.nowhere.title")) {
            assertFalse(isUsed(key, written), key);
        }
    }

    private static Set<String> written() throws IOException {
        Set<String> written = new HashSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(java|jte)")).toList()) {
                WRITTEN.matcher(Files.readString(file)).results().forEach(found -> written.add(found.group()));
            }
        }
        return written;
    }

    private static boolean isUsed(String key, Set<String> written) {
        return written.contains(key) || IntStream.range(0, key.length()).filter(i -> key.charAt(i) == '.')
                .anyMatch(dot -> {
                    String first = key.substring(0, dot + 1);
                    String rest = key.substring(dot + 1);
                    return written.contains(first) && (NAMED_BY_DATA.contains(first) || written.contains(rest)
                            || rest.endsWith(".title") && written.contains(rest.replace(".title", "")));
                });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyMessageTakesTheValuesThatTheEnglishOneTakes(Bundle bundle) throws Exception {
        Properties english = bundle.english();
        Properties words = bundle.words();
        for (String key : words.stringPropertyNames()) {
            assertEquals(values(english.getProperty(key, "")), values(words.getProperty(key)), key);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyMessageCanBeSaidOfAnyNumber(Bundle bundle) throws Exception {
        Properties words = bundle.words();
        for (String key : words.stringPropertyNames()) {
            MessageFormat message = new MessageFormat(words.getProperty(key), bundle.language());
            for (int number : new int[]{0, 1, 2, 3, 11, 100}) {
                String said = message.format(new Object[]{number, number, number, number, number});
                assertFalse(said.isBlank() || said.contains("{") || said.contains("}"), key + ": " + said);
            }
            // How a day is written is no message: its apostrophes stand around words, as in "d 'de' MMMM".
            assertFalse(!key.equals("day") && words.getProperty(key).contains("'"),
                    key + " has an apostrophe that would be lost");
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyPluralHasTheFormsOfItsLanguage(Bundle bundle) throws Exception {
        Set<String> needed = PluralRules.forLocale(bundle.language()).getKeywords();
        Properties words = bundle.words();
        for (String key : words.stringPropertyNames()) {
            MessagePattern pattern = new MessagePattern(words.getProperty(key));
            Set<String> forms = new TreeSet<>();
            for (int i = 0; i < pattern.countParts(); i++) {
                if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_SELECTOR) {
                    forms.add(pattern.getSubstring(pattern.getPart(i)));
                }
            }
            assertEquals(Set.of(), forms.isEmpty() ? Set.of() : without(needed, forms), key);
        }
    }

    /** Sorted, so that what is told of them can be read. */
    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(some);
        return left;
    }

    /** Their numbers, with how they are put in. */
    private static String values(String message) {
        MessagePattern pattern = new MessagePattern(message);
        TreeMap<String, MessagePattern.ArgType> values = new TreeMap<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_START) {
                values.put(pattern.getSubstring(pattern.getPart(i + 1)), pattern.getPart(i).getArgType());
            }
        }
        return values.toString();
    }
}
