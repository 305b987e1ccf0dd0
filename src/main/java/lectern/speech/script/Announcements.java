package lectern.speech.script;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import lectern.document.Block;
import lectern.document.Inline;

/**
 * What a recording says that is not on the page, in one language and as it is written: the rules, or an engine of that
 * language, make words of it. {@code Announcements.properties} holds the English; another language is a file
 * {@code Announcements_fr.properties} with the same keys.
 */
final class Announcements {
    static final String BUNDLE = "lectern.speech.script.Announcements";

    private final ResourceBundle words;
    private final Locale language;

    private Announcements(ResourceBundle words, Locale language) {
        this.words = words;
        this.language = language;
    }

    /** Those in a language, or the English ones where there are none. */
    static Announcements in(Locale language) {
        ResourceBundle words = ResourceBundle.getBundle(BUNDLE, language, Announcements.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Announcements(words, words.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : language);
    }

    /** Their language. */
    Locale language() {
        return language;
    }

    /** One of them, for a voice of their language, whatever the text around it is in. */
    Inline say(String key, Object... values) {
        return foreign(format(key, values));
    }

    /** What a note is called that does not say it itself. */
    Inline note(Block.Note.Kind kind) {
        return say(switch (kind) {
            case FOOTNOTE -> "footnote";
            case ASIDE -> "note";
            default -> "note." + kind.name().toLowerCase(Locale.ROOT);
        });
    }

    /** One that stands before words of the publication. */
    List<Inline> before(String key, String own) {
        return List.of(foreign(format(key) + " "), new Inline.Text(own));
    }

    /**
     * Which of how many sections it is, and about how long.
     *
     * @param minutes unrounded
     */
    Inline place(int number, int sections, double minutes) {
        return say("place", number, sections, minutes < 1 ? 0 : Math.round(minutes));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.getString("day"), language).format(day);
    }

    private String format(String key, Object... values) {
        String pattern = words.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, language).format(values);
    }

    private Inline foreign(String text) {
        return new Inline.Foreign(language, List.of(new Inline.Text(text)));
    }
}
