package lectern.edition.print.style;

import java.time.LocalDate;
import java.util.Locale;
import lectern.document.Block;
import lectern.edition.Words;

/**
 * The words that a print adds to the publisher's own: in its language if there are words in it, else in English, and then
 * tagged as English.
 */
public final class PrintWording {
    private static final String KEY = "print.";

    private final Words words;

    /** @param language of the print */
    public PrintWording(Locale language) {
        this.words = Words.in(language);
    }

    /** Words of ours that name what follows. */
    public String label(String key) {
        return words.label(say(key));
    }

    /** Words of the publisher's, or ours with more behind them, that name what follows. */
    public String named(String name) {
        return words.label(name);
    }

    /** Instead of the words of a cell that has none. */
    public String empty() {
        return words.say("text.empty");
    }

    /** Instead of a long cell that began in the row above. */
    public String asAbove() {
        return words.say("text.above");
    }

    public String say(String key, Object... values) {
        return words.say(KEY + key, values);
    }

    public String note(Block.Note.Kind kind) {
        return words.note(kind);
    }

    public String page(int number, int count) {
        return say("page", words.ordinal(number), words.ordinal(count));
    }

    /** For lines that have no room for more. */
    public String shortPage(int number, int count) {
        return say("page.short", words.ordinal(number), words.ordinal(count));
    }

    public String section(int number) {
        return say("section", words.ordinal(number));
    }

    public String number(int number) {
        return words.ordinal(number);
    }

    /** Never parted at a line's end. */
    public String date(LocalDate date) {
        return words.date(date).replace(' ', '\u00a0');
    }

    public String size(PrintStyle style) {
        return say("kind", words.ordinal(style.size()), words.choice("paper", style.paper().choice()));
    }

    public String overdue(LocalDate due) {
        return words.say("about.overdue", date(due));
    }

    public boolean isRightToLeft() {
        return Words.isRightToLeft(words.locale());
    }

    /** A style for these words in text of another language. */
    public TextStyle in(Locale around, TextStyle style) {
        return around.getLanguage().equals(words.locale().getLanguage())
                ? style
                : style.tagged(style.tag().child(Role.SPAN, new Tag.Details.Language(words.locale())));
    }
}
