package lectern.edition;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lectern.document.Block;
import lectern.document.text.Label;
import org.jspecify.annotations.Nullable;

/**
 * The words that an edition adds to the publisher's own, in one language; {@code Words.properties} holds the English.
 * Another language is a file {@code Words_fr.properties} with the same keys. Safe for many threads.
 *
 * <p>All digits are those that ICU writes in the language, as browsers do: Java's own differ from them in Arabic.
 */
public final class Words {
    private static final String BUNDLE = "lectern.edition.Words";
    private static final Locale FALLBACK = Locale.ENGLISH;
    private static final long KILOBYTE = 1_000;

    /** As many languages as a large library may have; each takes some 100 KB when all its words were said. */
    private static final LoadingCache<Locale, Words> KNOWN = Caffeine.newBuilder().maximumSize(50)
            .build(Words::read);

    private final ResourceBundle bundle;
    private final Locale locale;
    /** To build one takes longer than to use it a hundred times. Each is locked while it is used. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    /** The same holds for it, and threads may share it. Made when it is first needed. */
    private volatile @Nullable LocalizedNumberFormatter ordinals;

    private Words(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** Those there are words in, English first, then by their tags. */
    public static List<Locale> languages() {
        return Stream.concat(Stream.of(FALLBACK), Stream.of(Locale.getISOLanguages()).sorted().map(Locale::of)
                .filter(each -> Words.class.getResource("Words_" + each.getLanguage() + ".properties") != null))
                .toList();
    }

    /** Words in a language, or in English where there are none. */
    public static Words in(Locale language) {
        return KNOWN.get(language);
    }

    private static Words read(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, language, Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String found = bundle.getLocale().getLanguage().isEmpty()
                ? FALLBACK.getLanguage()
                : bundle.getLocale().getLanguage();
        return new Words(bundle, found.equals(language.getLanguage()) ? language : Locale.of(found));
    }

    /** Whether a language is written from right to left. */
    public static boolean isRightToLeft(Locale language) {
        return ULocale.forLocale(language).isRightToLeft();
    }

    /** The language that these words are in: that of the page, where nothing else is said. */
    public Locale locale() {
        return locale;
    }

    /** The value of {@code lang} for text among these words; null, which leaves the attribute out, in this language. */
    @Nullable
    public String lang(Locale language) {
        return language.equals(locale) || language.getLanguage().isEmpty() ? null : language.toLanguageTag();
    }

    public String direction() {
        return directionOf(locale);
    }

    /** The value of {@code dir} for text in a language. */
    public static String directionOf(Locale language) {
        return isRightToLeft(language) ? "rtl" : "ltr";
    }

    /** The value of {@code dir} for text among these words; null, which leaves it out, where it runs as they do. */
    @Nullable
    public String direction(Locale language) {
        String direction = directionOf(language);
        return language.getLanguage().isEmpty() || direction.equals(direction()) ? null : direction;
    }

    /** The words of a key, with values put in. */
    public String say(String key, Object... values) {
        String pattern = bundle.getString(key);
        if (values.length == 0) {
            return pattern;
        }
        MessageFormat format = formats.computeIfAbsent(key, _ -> new MessageFormat(pattern, locale));
        synchronized (format) {
            return format.format(values);
        }
    }

    /** The words of a key that not every language or option has. */
    public Optional<String> find(String key, Object... values) {
        return bundle.containsKey(key) ? Optional.of(say(key, values)) : Optional.empty();
    }

    /** Words that name what follows them, behind their colon if they need one. */
    public String label(String name) {
        return Label.of(name, locale);
    }

    /** In one line, what something is called and what it is. */
    public String named(String name, Object value) {
        return say("text.named", label(name), value);
    }

    /** What an option is called. */
    public String option(String name) {
        return find("option." + name).orElse(name);
    }

    /** What a choice is called. */
    public String choice(String option, String value) {
        return find("choice." + option + "." + value).or(() -> find("choice." + option, measure(value)))
                .orElse(value);
    }

    /** "1.5" is "1,5" in German. */
    private static Object measure(String value) {
        return value.matches("[0-9]+(\\.[0-9]+)?") ? new BigDecimal(value) : value;
    }

    /** What a note is called that does not say it itself. */
    public String note(Block.Note.Kind kind) {
        return say("note." + kind.name().toLowerCase(Locale.ROOT));
    }

    public String date(LocalDate date) {
        return date(date, FormatStyle.LONG);
    }

    /** With the month in a few letters or in digits, for a line that has little room. */
    public String shortDate(LocalDate date) {
        return date(date, FormatStyle.MEDIUM);
    }

    private String date(LocalDate date, FormatStyle style) {
        return DateTimeFormatter.ofLocalizedDate(style).withLocale(locale)
                .withDecimalStyle(DecimalStyle.of(Locale.ROOT)
                        .withZeroDigit(DecimalFormatSymbols.getInstance(locale).getZeroDigit()))
                .format(date);
    }

    /** A size in decimal units, as phones and computers show it. */
    public String bytes(long bytes) {
        long kilobytes = Math.max(1, Math.round((double) bytes / KILOBYTE));
        if (kilobytes < KILOBYTE) {
            return say("size.kilobytes", number((double) kilobytes, 0));
        }
        double megabytes = (double) bytes / (KILOBYTE * KILOBYTE);
        return say("size.megabytes", number(megabytes, megabytes < 10 ? 1 : 0));
    }

    /** Times as people say them: to the minute, and to the second only below one. */
    public String time(Duration time) {
        long seconds = Math.max(1, Math.round(time.toMillis() / 1_000.0));
        if (seconds < 60) {
            return say("time.seconds", seconds);
        }
        long minutes = Math.round(time.toMillis() / 60_000.0);
        if (minutes < 60) {
            return say("time.minutes", minutes);
        }
        return minutes % 60 == 0
                ? say("time.hours", minutes / 60)
                : say("time.hours-and-minutes", say("time.hours", minutes / 60), say("time.minutes", minutes % 60));
    }

    /** Tells a time to the tenth of a second. */
    public String seconds(Duration time) {
        return number(time.toMillis() / 1_000.0, 1);
    }

    /** Of what was only estimated: not to the second. */
    public String about(Duration time) {
        return time.toSeconds() < 60 ? say("time.short") : say("time.about", time(time));
    }

    /** A number that counts pages or parts: without marks between its thousands. */
    public String ordinal(int number) {
        LocalizedNumberFormatter known = ordinals;
        if (known == null) {
            known = NumberFormatter.withLocale(locale).grouping(NumberFormatter.GroupingStrategy.OFF);
            ordinals = known;
        }
        return known.format(number).toString();
    }

    private String number(double number, int digits) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }
}
