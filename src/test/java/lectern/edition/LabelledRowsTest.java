package lectern.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lectern.content.Imported;
import lectern.document.Library;
import lectern.edition.markdown.MarkdownRenderer;
import lectern.edition.page.text.TextRenderer;
import lectern.edition.print.Booklet;
import lectern.edition.print.PrintRenderer;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.Paper;
import lectern.edition.word.WordRenderer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table whose rows stand below each other, in each form that writes it so: each row is read by itself. */
class LabelledRowsTest {
    private static final String REMARK = "Take it with water and sit up for half an hour. ".repeat(8);

    @TempDir
    Path folder;

    private enum Form {
        TEXT {
            @Override
            String read(Library library) throws IOException {
                return new String(made(library, Format.TEXT, new TextRenderer(), Map.of()), UTF_8);
            }
        },
        MARKDOWN {
            @Override
            String read(Library library) throws IOException {
                String written = new String(made(library, Format.MARKDOWN, new MarkdownRenderer(Optional.empty()),
                        Map.of()), UTF_8);
                return written.replace("*", "").replace("\\", "");
            }
        },
        WORD {
            @Override
            String read(Library library) throws IOException {
                byte[] file = made(library, Format.WORD,
                        new WordRenderer(() -> Fonts.in(Path.of("none")), Optional.empty()),
                        Map.of("size", "36"));
                try (XWPFDocument document = new XWPFDocument(new java.io.ByteArrayInputStream(file));
                        XWPFWordExtractor words = new XWPFWordExtractor(document)) {
                    return words.getText();
                }
            }
        },
        PRINT {
            @Override
            String read(Library library) throws IOException {
                PrintRenderer renderer = new PrintRenderer(Fonts::dejaVu, Optional.empty());
                try (PDDocument pdf = Loader.loadPDF(made(library, Format.PDF, renderer,
                        Booklet.choices(36, Paper.A4)))) {
                    return new PDFTextStripper().getText(pdf);
                }
            }
        };

        abstract String read(Library library) throws IOException;

        static byte[] made(Library library, Format format, Renderer renderer, Map<String, String> choices)
                throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            renderer.render(Recipes.of(library, format, renderer, "guide", Optional.empty(), choices), out);
            return out.toByteArray();
        }
    }

    /** In one line. The quotation is what makes rows of a table in Markdown, too. */
    private String read(Form form, String language, String rows) throws IOException {
        Imported page = Imported.page(folder, "<html lang=" + language + "><main><h1>Doses</h1><p>Words.<table>" + rows
                + "</table></main>");
        UnaryOperator<String> plain = text -> text.replace('\u00a0', ' ').replaceAll("\\s+", " ");
        return plain.apply(form.read(page.library()));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aHeadThatEndsWithASignHasNoColonBehindIt(Form form) throws IOException {
        String text = read(form, "en", "<tr><th>Medicine<th>With food?<th>Remarks:<th>Dose<tr><td>Hydroxychloroquine"
                + "<td>Yes<td><blockquote>Said.</blockquote><td>2 g");
        assertTrue(text.contains("With food? Yes"), text);
        assertFalse(text.contains("?:") || text.contains("::"), text);
        assertTrue(text.contains("Medicine: Hydroxychloroquine"), text);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void inFrenchAColonHasItsSpace(Form form) throws IOException {
        String text = read(form, "fr", "<tr><th>Comprimé<th>Avec un repas\u00a0?<th>Remarques<th>Dose<tr>"
                + "<td>Hydroxychloroquine<td>Oui<td><blockquote>Dit.</blockquote><td>2 g");
        assertTrue(text.contains("Avec un repas ? Oui"), text);
        assertTrue(text.contains("Comprimé : Hydroxychloroquine"), text);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aLongCellOverRowsIsReadOnceAndADoseInEach(Form form) throws IOException {
        String text = read(form, "en",
                "<tr><th>Medicine<th>Remarks<th>Dose<th>Said<tr><td>Hydroxychloroquine<td rowspan=2>"
                        + REMARK + "<td rowspan=2>400 mg<td><blockquote>One.</blockquote><tr><td>Naproxen<td>Two.");
        assertTrue(text.contains("Medicine: Naproxen"), text);
        assertEquals(1, count(text, "Remarks: Take it"), text);
        assertEquals(1, count(text, "Remarks: (as in the row above)"), text);
        assertEquals(2, count(text, "Dose: 400 mg"), text);
    }

    /** No row may say that it is as above where the row above is not written. */
    @ParameterizedTest
    @EnumSource(Form.class)
    void aListBesideTheNamesOfColumnsIsWrittenOnce(Form form) throws IOException {
        String text = read(form, "en",
                "<tr><td rowspan=3><ol><li>Shake the bottle well.<li>Never more than 4 a day.</ol>"
                        + "<th>Age<th>Dose<tr><td>18 to 65<td><blockquote>1 g</blockquote><tr><td>over 65<td>500 mg");
        assertTrue(count(text, "Never more than 4 a day.") >= 1, text);
        assertEquals(2, count(text, "Shake the bottle well: (as in the row above)"), text);
        assertTrue(text.contains("500 mg"), text);
    }

    private static int count(String text, String words) {
        return text.split(java.util.regex.Pattern.quote(words), -1).length - 1;
    }
}
