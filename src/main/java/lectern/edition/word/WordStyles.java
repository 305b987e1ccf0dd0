package lectern.edition.word;

import java.util.Locale;
import java.util.function.Consumer;
import lectern.edition.Words;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.xml.XmlFile;

/**
 * The styles of a document (ISO/IEC 29500-1, 17.7): large print as the guidelines want it, and no size anywhere else, so
 * that who changes a style changes the whole document. Nothing is smaller than the text, slanted or set flush on both
 * sides, and no word is divided.
 */
final class WordStyles {
    /** A line of Word's is so many sizes high where nothing else is said; that of a print is one. */
    private static final double WORDS_LINE = 1.15;
    private static final int LINE = 240;
    private static final int HEADINGS = 6;
    private static final double BAR = 0.18;

    private final PrintStyle style;
    private final Locale language;
    private final XmlFile xml = new XmlFile();

    WordStyles(PrintStyle style, Locale language) {
        this.style = style;
        this.language = language;
    }

    /** What a style says beside its name. */
    private record Look(Consumer<XmlFile> paragraph, Consumer<XmlFile> run) {
        static final Look NONE = new Look(_ -> {}, _ -> {});

        Look bold() {
            return new Look(paragraph, xml -> xml.empty("w:b").empty("w:bCs"));
        }

        Look bold(int halfPoints) {
            return new Look(paragraph, xml -> size(xml.empty("w:b").empty("w:bCs"), halfPoints));
        }
    }

    byte[] bytes() {
        xml.start("w:styles", "xmlns:w", WordPackage.WORD);
        defaults();
        builtIn();
        Look title = spaced(0, lines(0.5), true).bold(halfPoints(style.headingSize(1)));
        paragraph("Title", "Title", title);
        paragraph("Subtitle", "Subtitle", spaced(0, lines(0.5), false));
        for (int level = 1; level <= HEADINGS; level++) {
            heading(level);
        }
        paragraph("ListParagraph", "List Paragraph", Look.NONE);
        paragraph("Quote", "Quote", barred(BAR / 3, false));
        paragraph("Aside", "Aside", barred(BAR, false));
        paragraph("AsideTitle", "Aside Title", barred(BAR, true).bold());
        paragraph("NotesTitle", "Notes Title", spaced(lines(0.5), lines(0.25), true).bold());
        paragraph("NoteTitle", "Note Title", spaced(lines(0.5), lines(0.25), true).bold());
        paragraph("Term", "Term", spaced(0, 0, true).bold());
        paragraph("Caption", "caption", spaced(0, lines(0.5), true).bold());
        paragraph("Picture", "Picture", spaced(0, lines(0.5), true));
        paragraph("PictureCaption", "Picture Caption", Look.NONE);
        paragraph("RowName", "Row Name", spaced(lines(0.5), lines(1), false));
        paragraph("RowCell", "Row Cell", Look.NONE);
        paragraph("TableHead", "Table Head", new Look(each -> each.empty("w:keepNext").empty("w:keepLines"), _ -> {}));
        paragraph("AboutText", "About Text", spaced(0, lines(0.25), false));
        paragraph("TOCHeading", "TOC Heading", spaced(lines(1), lines(0.5), true)
                .bold(halfPoints(style.headingSize(2))));
        paragraph("TOC1", "toc 1", contents(0));
        paragraph("TOC2", "toc 2", contents(Numberings.step(style)));
        paragraph("Footer", "footer", spaced(0, 0, false));
        paragraph("FootnoteText", "footnote text", spaced(0, lines(0.5), false));
        characters();
        table();
        return xml.end().bytes();
    }

    private void defaults() {
        WordTypeface typeface = WordOptions.typeface(style);
        xml.start("w:docDefaults").start("w:rPrDefault").start("w:rPr");
        xml.empty("w:rFonts", "w:ascii", typeface.title(), "w:hAnsi", typeface.title(), "w:eastAsia",
                typeface.title(), "w:cs", typeface.complex());
        size(xml, 2 * style.size());
        if (!language.getLanguage().isEmpty()) {
            String tag = language.toLanguageTag();
            if (Words.isRightToLeft(language)) {
                xml.empty("w:lang", "w:val", tag, "w:bidi", tag);
            } else if (WordRun.isEastAsian(language)) {
                xml.empty("w:lang", "w:val", tag, "w:eastAsia", tag);
            } else {
                xml.empty("w:lang", "w:val", tag);
            }
        }
        xml.end().end().start("w:pPrDefault").start("w:pPr").empty("w:suppressAutoHyphens");
        xml.empty("w:spacing", "w:before", "0", "w:after", lines(1), "w:line", line(style.spacing()), "w:lineRule",
                "auto");
        xml.end().end().end();
    }

    private void builtIn() {
        style("paragraph", "Normal", "Normal", true);
        xml.empty("w:qFormat").end();
        style("character", "DefaultParagraphFont", "Default Paragraph Font", true);
        xml.end();
        style("numbering", "NoList", "No List", true);
        xml.end();
        style("table", "TableNormal", "Normal Table", true);
        xml.start("w:tblPr").empty("w:tblInd", "w:w", "0", "w:type", "dxa").start("w:tblCellMar");
        xml.empty("w:top", "w:w", "0", "w:type", "dxa").empty("w:left", "w:w", "108", "w:type", "dxa");
        xml.empty("w:bottom", "w:w", "0", "w:type", "dxa").empty("w:right", "w:w", "108", "w:type", "dxa");
        xml.end().end().end();
    }

    private void style(String type, String id, String name, boolean usual) {
        if (usual) {
            xml.start("w:style", "w:type", type, "w:default", "1", "w:styleId", id);
        } else {
            xml.start("w:style", "w:type", type, "w:styleId", id);
        }
        xml.empty("w:name", "w:val", name);
    }

    private void paragraph(String id, String name, Look look) {
        style("paragraph", id, name, false);
        xml.empty("w:basedOn", "w:val", "Normal").empty("w:qFormat");
        xml.start("w:pPr");
        look.paragraph().accept(xml);
        xml.end().start("w:rPr");
        look.run().accept(xml);
        xml.end().end();
    }

    private void heading(int level) {
        style("paragraph", "Heading" + level, "heading " + level, false);
        xml.empty("w:basedOn", "w:val", "Normal").empty("w:next", "w:val", "Normal").empty("w:qFormat");
        xml.start("w:pPr").empty("w:keepNext").empty("w:keepLines");
        xml.empty("w:spacing", "w:before", lines(level <= 2 ? 1.5 : 1.25), "w:after", lines(0.5), "w:line",
                line(PrintStyle.HEADING_SPACING), "w:lineRule", "auto");
        xml.empty("w:outlineLvl", "w:val", Integer.toString(level - 1)).end();
        xml.start("w:rPr").empty("w:b").empty("w:bCs");
        size(xml, halfPoints(style.headingSize(level)));
        xml.end().end();
    }

    private Look spaced(Object before, Object after, boolean withNext) {
        return new Look(each -> {
            if (withNext) {
                each.empty("w:keepNext").empty("w:keepLines");
            }
            each.empty("w:spacing", "w:before", before.toString(), "w:after", after.toString());
        }, _ -> {});
    }

    private Look contents(int indent) {
        return new Look(each -> each.empty("w:spacing", "w:after", lines(0.25)).empty("w:ind", "w:left",
                Integer.toString(indent)), _ -> {});
    }

    /** @param title whether the next paragraph belongs to it */
    private Look barred(double sizes, boolean title) {
        String width = Long.toString(Math.round(8 * sizes * style.size()));
        return new Look(each -> {
            if (title) {
                each.empty("w:keepNext").empty("w:keepLines");
            }
            each.start("w:pBdr").empty("w:left", "w:val", "single", "w:sz", width, "w:space", "8", "w:color", "000000")
                    .end();
            if (title) {
                each.empty("w:spacing", "w:after", lines(0.25));
            }
        }, _ -> {});
    }

    private void characters() {
        String raised = Long.toString(Math.round(2 * 0.35 * style.size()));
        character("Strong", "Strong", each -> each.empty("w:b").empty("w:bCs"));
        character("Emphasis", "Emphasis", each -> each.empty("w:b").empty("w:bCs"));
        character("Hyperlink", "Hyperlink",
                each -> each.empty("w:color", "w:val", "00206B").empty("w:u", "w:val", "single"));
        character("FootnoteReference", "footnote reference",
                each -> each.empty("w:b").empty("w:bCs").empty("w:position", "w:val", raised));
        character("Label", "Label", _ -> {});
        character("Address", "Address", _ -> {});
        character("Expansion", "Expansion", _ -> {});
    }

    private void character(String id, String name, Consumer<XmlFile> look) {
        style("character", id, name, false);
        xml.empty("w:basedOn", "w:val", "DefaultParagraphFont").empty("w:qFormat").start("w:rPr");
        look.accept(xml);
        xml.end().end();
    }

    private void table() {
        style("table", "TableGrid", "Table Grid", false);
        xml.empty("w:basedOn", "w:val", "TableNormal").start("w:tblPr").start("w:tblBorders");
        for (String side : new String[]{"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
            xml.empty(side, "w:val", "single", "w:sz", "8", "w:space", "0", "w:color", "000000");
        }
        xml.end().end().end();
    }

    private static XmlFile size(XmlFile xml, int halfPoints) {
        String size = Integer.toString(halfPoints);
        return xml.empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size);
    }

    private static int halfPoints(double points) {
        return (int) Math.round(2 * points);
    }

    private String lines(double count) {
        return Integer.toString(WordDocument.twips(count * style.lineHeight()));
    }

    private static String line(double sizes) {
        return Long.toString(Math.round(LINE * sizes / WORDS_LINE));
    }
}
