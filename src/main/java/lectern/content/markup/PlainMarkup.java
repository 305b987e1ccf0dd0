package lectern.content.markup;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import lectern.content.notes.NoteNumber;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;

/**
 * Makes plain what a page says by something else than letters: in its document, before its text is chosen and its words
 * are counted. For one page and one thread.
 */
public final class PlainMarkup {

    private PlainMarkup() {}

    /**
     * Changes the page.
     *
     * @param  language of the words that are put in the place of what nobody can read
     * @param  leftOut  hears of each part that is taken out, and the rule, while its words are still in it
     * @return          what nobody can read
     */
    public static List<Unreadable> make(Document page, Locale language, BiConsumer<Node, String> leftOut) {
        Signs signs = new Signs(language);
        Styling styling = new Styling(page);
        new Mojibake(signs).apply(page);
        new GeneratedWords(styling, signs).apply(page);
        new Icons(signs).apply(page);
        new SymbolFonts(styling, signs).apply(page);
        WordLists.apply(page);
        OfficeMarkup.apply(page, leftOut);
        ListStyles.apply(page, styling);
        CountedFigures.apply(page);
        NotePairs.apply(page);
        NoteNumber.apply(page);
        styling.apply(page, leftOut);
        SeenWords.apply(page);
        PlainLetters.apply(page);
        new RaisedSigns(language).apply(page);
        WordsApart.apply(page);
        new Contacts(signs).apply(page);
        return signs.unreadable();
    }
}
