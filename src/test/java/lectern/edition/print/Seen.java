package lectern.edition.print;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What somebody sees who looks at a PDF: its letters in the order of reading, and where they are. */
final class Seen extends PDFTextStripper {

    /** @param baseline down from the paper's top */
    record Letter(int page, String text, double x, double width, double baseline, double size) {
        boolean isSpace() {
            return text.isBlank();
        }
    }

    private final List<Letter> letters = new ArrayList<>();

    private Seen() {}

    static List<Letter> letters(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Seen seen = new Seen();
            seen.writeText(document, Writer.nullWriter());
            return seen.letters;
        }
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        letters.add(new Letter(getCurrentPageNo(), letter.getUnicode(), letter.getXDirAdj(), letter.getWidthDirAdj(),
                letter.getYDirAdj(), letter.getFontSizeInPt()));
    }

    /** Without running lines and the hyphens of cut words. */
    static String text(List<Letter> letters, PrintStyle style) {
        double foot = PrintStyle.MARGIN + style.textHeight();
        StringBuilder text = new StringBuilder();
        letters.stream().filter(letter -> letter.baseline() <= foot && !letter.text().equals("\u00ad"))
                .forEach(letter -> text.append(letter.text()));
        return text.toString();
    }
}
