package lectern.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
    private static final Words GERMAN = Words.in(Locale.GERMAN);
    private static final Words ARABIC = Words.in(Locale.forLanguageTag("ar"));

    static Set<Locale> languages() {
        return Set.copyOf(Words.languages());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheWordsThatEnglishHas(Locale language) throws Exception {
        Set<String> english = file(Locale.ENGLISH).stringPropertyNames();
        Set<String> words = file(language).stringPropertyNames();
        assertEquals(Set.of(), without(english, words), "missing in " + language.getDisplayLanguage());
        assertEquals(Set.of(), without(words, english), "not in English any more");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMessageTakesTheValuesThatTheEnglishOneTakes(Locale language) throws Exception {
        Properties english = file(Locale.ENGLISH);
        Properties words = file(language);
        for (String key : without(words.stringPropertyNames(), Set.of())) {
            assertEquals(values(english.getProperty(key, "")), values(words.getProperty(key)), key);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMessageCanBeSaidOfAnyNumber(Locale language) throws Exception {
        Words words = Words.in(language);
        Properties file = file(language);
        for (String key : file.stringPropertyNames()) {
            for (int number : new int[]{0, 1, 2, 3, 11, 100}) {
                String said = words.say(key, number, number, number, number, number);
                assertFalse(said.isBlank() || said.contains("{") || said.contains("}"), key + ": " + said);
                assertTrue(!file.getProperty(key).contains("'"), key + " has an apostrophe that would be lost");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPluralHasTheFormsOfItsLanguage(Locale language) throws Exception {
        Set<String> needed = PluralRules.forLocale(language).getKeywords();
        Properties words = file(language);
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

    @Test
    void numbersAndTimesAreWrittenAsInTheLanguage() {
        assertEquals("1,5-fach", GERMAN.choice("rate", "1.5"));
        assertEquals("18 Punkt", GERMAN.choice("size", "18"));
        assertEquals("1,3 MB", GERMAN.bytes(1_340_000));
        assertEquals("1 Stunde 5 Minuten", GERMAN.time(Duration.ofMinutes(65)));
        assertEquals("2. Januar 2026", GERMAN.date(LocalDate.of(2026, 1, 2)));
        assertEquals("ساعة واحدة و5 دقائق", ARABIC.time(Duration.ofMinutes(65)));
        assertEquals("دقيقتان", ARABIC.time(Duration.ofMinutes(2)));
        assertEquals("11 دقيقة", ARABIC.time(Duration.ofMinutes(11)));
    }

    @Test
    void allDigitsOfALanguageAreTheSameOnes() {
        assertEquals("2 يناير 2026", ARABIC.date(LocalDate.of(2026, 1, 2)));
        assertEquals("1.3 ميغابايت", ARABIC.bytes(1_340_000));
        Words egyptian = Words.in(Locale.forLanguageTag("ar-EG"));
        assertEquals("٢ يناير ٢٠٢٦", egyptian.date(LocalDate.of(2026, 1, 2)));
        assertEquals("١٫٣ ميغابايت", egyptian.bytes(1_340_000));
        assertEquals("١٨ نقطة", egyptian.choice("size", "18"));
    }

    private static Properties file(Locale language) throws IOException {
        String name = language.equals(Locale.ENGLISH) ? "Words.properties" : "Words_" + language + ".properties";
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(Objects.requireNonNull(Words.class.getResourceAsStream(name)), UTF_8)) {
            words.load(in);
        }
        return words;
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
