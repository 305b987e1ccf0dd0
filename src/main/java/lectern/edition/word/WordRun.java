package lectern.edition.word;

import java.util.Locale;
import lectern.document.text.KeptTogether;
import lectern.edition.Words;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.xml.XmlFile;

/** Writes runs of characters (ISO/IEC 29500-1, 17.3.2) into the paragraph that was begun last. */
final class WordRun {
    /** In sizes of the text. */
    private static final double SHIFT = 0.35;

    private final XmlFile xml;
    private final Locale usual;
    private final int shift;

    /** @param usual the language of the document */
    WordRun(XmlFile xml, Locale usual, PrintStyle style) {
        this.xml = xml;
        this.usual = usual;
        this.shift = (int) Math.round(2 * SHIFT * style.size());
    }

    void text(String text, RunLook look) {
        boolean rightToLeft = Words.isRightToLeft(look.language());
        for (DirectedText part : DirectedText.parts(KeptTogether.glued(XmlFile.printable(text)), rightToLeft)) {
            if (!part.text().isEmpty()) {
                xml.start("w:r");
                properties(look, part.rightToLeft());
                xml.element("w:t", part.text(), "xml:space", "preserve").end();
            }
        }
    }

    void lineBreak() {
        xml.start("w:r").empty("w:br").end();
    }

    /** In the order of the schema. */
    private void properties(RunLook look, boolean rightToLeft) {
        xml.start("w:rPr");
        String style = style(look);
        if (!style.isEmpty()) {
            xml.empty("w:rStyle", "w:val", style);
        }
        if ((look.strong() || look.emphasis()) && !style.equals("Strong") && !style.equals("Emphasis")) {
            xml.empty("w:b").empty("w:bCs");
        }
        if (look.shift() != 0) {
            xml.empty("w:position", "w:val", Integer.toString(look.shift() * shift));
        }
        if (rightToLeft) {
            xml.empty("w:rtl");
        }
        language(look.language(), rightToLeft);
        xml.end();
    }

    private static String style(RunLook look) {
        return switch (look.kind()) {
            case LABEL -> "Label";
            case ADDRESS -> "Address";
            case EXPANSION -> "Expansion";
            case TEXT -> look.link() ? "Hyperlink" : look.strong() ? "Strong" : look.emphasis() ? "Emphasis" : "";
        };
    }

    private void language(Locale language, boolean rightToLeft) {
        // Latin letters and digits in Arabic text are no Arabic words: they have the document's language.
        if (!language.getLanguage().isEmpty() && !language.equals(usual)
                && rightToLeft == Words.isRightToLeft(language)) {
            String tag = language.toLanguageTag();
            if (rightToLeft) {
                xml.empty("w:lang", "w:bidi", tag);
            } else if (isEastAsian(language)) {
                xml.empty("w:lang", "w:val", tag, "w:eastAsia", tag);
            } else {
                xml.empty("w:lang", "w:val", tag);
            }
        }
    }

    static boolean isEastAsian(Locale language) {
        return language.getLanguage().matches("zh|ja|ko|yue");
    }
}
