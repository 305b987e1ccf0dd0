package lectern.edition.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.Colours;
import lectern.edition.print.style.Form;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Prints are valid PDF/UA-1, as veraPDF judges. */
@Tag("slow")
public class AccessibilityTest {
    private static Fonts fonts;

    @BeforeAll
    static void begin() throws IOException {
        fonts = Fonts.dejaVu();
    }

    @ParameterizedTest
    @CsvSource({"18, A4", "36, A4", "24, LETTER"})
    void aPublicationIsValid(int size, Paper paper) throws Exception {
        assertValid(Booklet.pdf(fonts, Booklet.rich(), Optional.empty(), size, paper));
    }

    static Stream<Arguments> hostile() {
        return Hostile.documents().keySet().stream()
                .flatMap(name -> Stream.of(18, 36).map(size -> Arguments.of(name, size)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatLayoutsFailAtIsValid(String name, int size) throws Exception {
        assertValid(Booklet.pdf(fonts, Hostile.documents().get(name), Optional.empty(), size, Paper.A4));
    }

    @ParameterizedTest
    @CsvSource({"18, what-it-is", "36, what-it-is", "18, side-effects", "36, side-effects", "18, at-home"})
    void aSectionIsValid(int size, String section) throws Exception {
        assertValid(Booklet.pdf(fonts, Booklet.rich(), Optional.of(section), size, Paper.A4));
    }

    @ParameterizedTest
    @CsvSource({"BLACK_ON_CREAM, dejavu-sans, PLAIN", "BLACK_ON_YELLOW, liberation-sans, PLAIN",
            "WHITE_ON_BLACK, dejavu-sans, BOOKLET", "YELLOW_ON_BLACK, liberation-sans, BOOKLET",
            "BLACK_ON_WHITE, dejavu-sans, TEXT"})
    void everyLookIsValid(Colours colours, String typeface, Form form) throws Exception {
        Fonts all = Fonts.in(Path.of("nowhere"));
        PrintStyle style = new PrintStyle(24, 1.25, Paper.A5, colours, typeface, form);
        assertValid(Booklet.pdf(all, Booklet.rich(), Optional.of("side-effects"), style));
        assertValid(Booklet.pdf(all, Booklet.rich(), Optional.empty(), style));
    }

    @ParameterizedTest
    @MethodSource("lectern.edition.print.style.PrintWordingTest#languages")
    void wordsOfOurOwnAreValidInEveryLanguage(Locale language) throws Exception {
        Section section = new Section("s", 1, Booklet.say(language, new Inline.Text("1")), language,
                List.of(Booklet.figure(Optional.empty(), "2")));
        Publication booklet = Booklet.publication(section);
        assertValid(Booklet.pdf(fonts, new Publication(booklet.id(), Booklet.metadata("1", language),
                booklet.sections(), List.of(), Optional.empty(), booklet.changed()), Optional.empty(), 18, Paper.A4));
    }

    @Test
    void textThatRunsToTheLeftIsValid() throws Exception {
        Locale arabic = Locale.forLanguageTag("ar");
        Block block = new Block.Paragraph(List.of(Booklet.say(arabic, new Inline.Text("العلاج (المناعي) 13 11 20 لا")),
                Booklet.say("English, 😀 and 🤖.")));
        Section section = new Section("s", 1, Booklet.say(arabic, new Inline.Text("ما هو؟")), arabic, List.of(block));
        assertValid(Booklet.pdf(fonts, Booklet.publication(section), Optional.empty(), 24, Paper.A4));
    }

    @ParameterizedTest
    @CsvSource({"18, BLACK_ON_WHITE, PLAIN", "24, WHITE_ON_BLACK, PLAIN"})
    void aLogoIsValid(int size, Colours colours, Form form) throws Exception {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 90 30'><circle cx='20' cy='15' r='9'/></svg>";
        Publication ours = Booklet.rich().of(new Publication.House(Optional.of("Cancer Help"), Optional.empty(),
                Optional.of(Booklet.svg(svg, 90, 30))));
        byte[] pdf = Booklet.pdf(fonts, ours, Optional.empty(),
                new PrintStyle(size, 1.5, Paper.A4, colours, "dejavu-sans", form));
        assertValid(pdf);
        assertTrue(alternatives(pdf).contains("Logo: Cancer Help"), alternatives(pdf).toString());
        byte[] section = Booklet.pdf(fonts, ours, Optional.of(ours.sections().getFirst().id()),
                new PrintStyle(size, 1.5, Paper.A4, colours, "dejavu-sans", form));
        assertValid(section);
        assertEquals("Logo: Cancer Help", alternatives(section).getFirst(), "a section goes round by itself");
        assertFalse(alternatives(Booklet.pdf(fonts, Booklet.rich(), Optional.empty(), size, Paper.A4))
                .contains("Logo: Cancer Help"));
    }

    private static List<String> alternatives(byte[] pdf) throws IOException {
        List<String> all = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            alternatives(document.getDocumentCatalog().getStructureTreeRoot(), all);
        }
        return all;
    }

    private static void alternatives(PDStructureNode node, List<String> all) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                Optional.ofNullable(element.getAlternateDescription()).ifPresent(all::add);
                alternatives(element, all);
            }
        }
    }

    @Test
    void drawingsAreValid() throws Exception {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><circle cx='4' cy='4' r='3' opacity='.5'/>"
                + "<text x='1' y='5' font-size='3'>cell</text></svg>";
        Block figure = Booklet.figure(Optional.of(Booklet.svg(svg, 90, 90)), "A cell");
        assertValid(Booklet.pdf(fonts, Booklet.publication(Booklet.section("s", 1, "T", figure)), Optional.of("s"), 18,
                Paper.A4));
    }

    @Test
    void theJudgeIsAwake() throws IOException {
        ByteArrayOutputStream untagged = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(untagged);
        }
        assertThrows(AssertionError.class, () -> assertValid(untagged.toByteArray()));
    }

    public static void assertValid(byte[] pdf)
            throws ModelParsingException, EncryptedPdfException, ValidationException, IOException {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf),
                PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            List<String> failures = validator.validate(parser).getTestAssertions().stream()
                    .map(each -> each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber() + " "
                            + each.getMessage() + " " + each.getLocation().getContext())
                    .distinct().limit(20).toList();
            assertEquals(List.of(), failures);
        }
    }
}
