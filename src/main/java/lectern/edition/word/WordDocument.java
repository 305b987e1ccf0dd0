package lectern.edition.word;

import java.util.Locale;
import lectern.edition.Words;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.PrintWording;

/**
 * What all parts of a document share while it is written. Used by one thread.
 *
 * @param words of the document beside the publisher's own
 * @param fonts to measure letters with
 */
record WordDocument(PrintStyle style, Words words, Locale language, Fonts fonts, Bookmarks bookmarks, WordNotes notes,
        Numberings numberings, WordPictures pictures) {

    /** As a print says them. */
    PrintWording wording() {
        return new PrintWording(language);
    }

    /** How wide the text is, in twentieths of a point. */
    int width() {
        return twips(style.textWidth());
    }

    /** Free below what stands close to the next. */
    int closer() {
        return twips(style.lineHeight() / 3);
    }

    static int twips(double points) {
        return (int) Math.round(points * 20);
    }
}
