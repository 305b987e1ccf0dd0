package lectern.edition.page.text;

import gg.jte.output.StringOutput;
import lectern.document.Section;
import lectern.edition.Words;

/** A section's heading and text as XHTML, for a page of a book. */
public final class SectionXhtml {
    private SectionXhtml() {}

    /**
     * @param words    of the page around it
     * @param wordList of the words that lead to where the book explains them
     */
    public static String write(Section section, BookAddresses addresses, Words words, WordList wordList,
            Footnotes footnotes) {
        return write(section, Markup.Dialect.XHTML, addresses, words, wordList, footnotes);
    }

    /** The same as XHTML 1.0 Transitional: what that has no word for is written as what is most like it. */
    public static String writeTransitional(Section section, BookAddresses addresses, Words words,
            Footnotes footnotes) {
        return write(section, Markup.Dialect.TRANSITIONAL, addresses, words, WordList.NONE, footnotes);
    }

    private static String write(Section section, Markup.Dialect dialect, BookAddresses addresses, Words words,
            WordList wordList, Footnotes footnotes) {
        StringOutput text = new StringOutput();
        BlockHtml html = new BlockHtml(new Markup(text, dialect), addresses, words, wordList, footnotes);
        html.title(section, 1, words.locale());
        html.body(section, 1, words.locale());
        return text.toString();
    }
}
