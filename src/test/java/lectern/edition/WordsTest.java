package lectern.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Words GERMAN = Words.in(Locale.GERMAN);
    private static final Words ARABIC = Words.in(Locale.forLanguageTag("ar"));

    @Test
    void numbersAndTimesAreWrittenAsInTheLanguage() {
        assertEquals("1,5-fach", GERMAN.choice("rate", "1.5"));
        assertEquals("18 Punkt", GERMAN.choice("size", "18"));
        assertEquals("1,3 MB", GERMAN.bytes(1_340_000));
        assertEquals("1 Stunde 5 Minuten", GERMAN.time(Duration.ofMinutes(65)));
        assertEquals("2. Januar 2026", GERMAN.date(LocalDate.of(2026, 1, 2)));
        assertEquals("02.01.2026", GERMAN.shortDate(LocalDate.of(2026, 1, 2)));
        assertEquals("ساعة واحدة و5 دقائق", ARABIC.time(Duration.ofMinutes(65)));
        assertEquals("دقيقتان", ARABIC.time(Duration.ofMinutes(2)));
        assertEquals("11 دقيقة", ARABIC.time(Duration.ofMinutes(11)));
    }

    @Test
    void belowAMinuteATimeIsInSecondsOrLessThanAMinute() {
        Words english = Words.in(Locale.forLanguageTag("en-AU"));
        assertEquals("27 seconds", english.time(Duration.ofSeconds(27)));
        assertEquals("33 seconds", english.time(Duration.ofSeconds(33)));
        assertEquals("1 minute", english.time(Duration.ofMillis(59_600)));
        assertEquals("1 minute", english.time(Duration.ofSeconds(89)));
        assertEquals("less than a minute", english.about(Duration.ofSeconds(33)));
        assertEquals("about 1 minute", english.about(Duration.ofSeconds(60)));
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
}
