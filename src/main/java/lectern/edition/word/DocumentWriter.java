package lectern.edition.word;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.document.Inline;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.edition.Words;
import lectern.edition.print.PrintedText;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.SectionStart;
import lectern.edition.xml.XmlFile;

/** Writes the text of a document from its title to what there is to know of it. Used once. */
final class DocumentWriter {
    private final WordDocument document;
    private final PrintedText text;
    private final Optional<Section> alone;
    private final XmlFile xml = WordPackage.part("w:document");
    private final Relationships relationships = new Relationships();
    private final BlockWriter writer;
    private final WordAbout about;

    /** @param alone the section that is the whole document; empty for a publication */
    DocumentWriter(WordDocument document, PrintedText text, Optional<Section> alone) {
        this.document = document;
        this.text = text;
        this.alone = alone;
        this.writer = new BlockWriter(document, xml, relationships, false);
        this.about = new WordAbout(document, text, xml, relationships, writer);
    }

    Relationships relationships() {
        return relationships;
    }

    byte[] bytes() {
        for (String part : List.of("styles", "numbering", "settings", "footnotes")) {
            relationships.part(part, part + ".xml");
        }
        String footer = relationships.part("footer", "footer.xml");
        xml.start("w:body");
        Spot spot = Spot.of(document.language(), 0);
        about.logo(spot);
        alone.ifPresentOrElse(section -> {
            writer.paragraph(ParagraphLook.of("Subtitle", document.wording().isRightToLeft()), spot,
                    () -> plain(text.publication().title()));
            section(section, 1, false);
        }, this::publication);
        writer.notes(document.notes().left(), spot);
        about.all(alone.isPresent() ? 2 : 1, spot);
        page(footer);
        return xml.end().end().bytes();
    }

    private void plain(String words) {
        writer.inlines().runs().text(words, RunLook.plain(document.language()));
    }

    private void publication() {
        Publication publication = text.publication();
        Metadata metadata = publication.metadata();
        Spot spot = Spot.of(document.language(), 0);
        boolean rightToLeft = Words.isRightToLeft(document.language());
        Section first = text.sections().getFirst();
        boolean one = text.sections().size() == 1
                && first.title().text().strip().equals(publication.title().strip());
        Sentence title = one ? first.title() : plainTitle(metadata);
        writer.paragraph(ParagraphLook.of("Title", rightToLeft), spot, () -> writer.sentences(List.of(title), spot));
        metadata.subtitle().ifPresent(words -> writer.paragraph(ParagraphLook.of("Subtitle", rightToLeft), spot,
                () -> plain(words)));
        metadata.publisher().ifPresent(words -> writer.paragraph(ParagraphLook.of("Subtitle", rightToLeft), spot,
                () -> plain(words)));
        about.brief(spot);
        if (one) {
            body(first, 0);
            return;
        }
        if (text.sections().size() > 1) {
            contents(spot);
        }
        for (Section section : text.sections()) {
            boolean begins = section.depth() == 1 || section == first;
            section(section, begins ? 1 : 2, begins && document.style().sections() == SectionStart.NEW_PAGE);
        }
    }

    private Sentence plainTitle(Metadata metadata) {
        return new Sentence("", metadata.language(), List.of(new Inline.Text(metadata.title())));
    }

    private void section(Section section, int level, boolean freshPage) {
        writer.heading(level, section.title(), Spot.of(section.language(), 0), freshPage);
        body(section, level);
    }

    private void body(Section section, int level) {
        writer.inlines().freshSection();
        Spot spot = Spot.of(section.language(), level);
        writer.blocks(section.blocks(), spot);
        writer.notes(List.of(), spot);
    }

    /** A field, which Word fills with page numbers when somebody asks it to: nobody else knows its pages. */
    private void contents(Spot spot) {
        writer.paragraph(ParagraphLook.of("TOCHeading", document.wording().isRightToLeft()), spot,
                () -> writer.label(document.words().say("contents"), false));
        boolean nested = text.sections().stream().anyMatch(section -> section.depth() > 1);
        for (int i = 0; i < text.sections().size(); i++) {
            Section section = text.sections().get(i);
            boolean first = i == 0;
            boolean last = i + 1 == text.sections().size();
            ParagraphLook look = ParagraphLook.of(first || section.depth() == 1 ? "TOC1" : "TOC2",
                    Words.isRightToLeft(section.title().language()));
            writer.paragraph(look, spot, () -> {
                if (first) {
                    field("begin");
                    xml.start("w:r")
                            .element("w:instrText", " TOC \\o \"1-" + (nested ? 2 : 1) + "\" \\h \\z \\u ", "xml:space",
                                    "preserve")
                            .end();
                    field("separate");
                }
                entry(section);
                if (last) {
                    field("end");
                }
            });
        }
    }

    private void field(String kind) {
        xml.start("w:r").empty("w:fldChar", "w:fldCharType", kind).end();
    }

    private void entry(Section section) {
        xml.start("w:hyperlink", "w:anchor", document.bookmarks().of(section.title().id()).orElseThrow(), "w:history",
                "1");
        writer.inlines().runs().text(section.name(), RunLook.plain(section.title().language()));
        xml.end();
    }

    /** The paper, its margins and the line at its foot. */
    private void page(String footer) {
        PrintStyle style = document.style();
        int width = WordDocument.twips(style.paper().width());
        int side = (width - document.width()) / 2;
        int margin = WordDocument.twips(style.margin());
        boolean wide = side > 2 * margin;
        boolean rightToLeft = Words.isRightToLeft(document.language());
        int near = wide ? side : margin;
        int far = width - document.width() - near;
        xml.start("w:sectPr").empty("w:footerReference", "w:type", "default", "r:id", footer);
        xml.empty("w:pgSz", "w:w", Integer.toString(width), "w:h",
                Integer.toString(WordDocument.twips(style.paper().height())));
        xml.empty("w:pgMar", "w:top", Integer.toString(margin), "w:right",
                Integer.toString(rightToLeft ? near : far), "w:bottom",
                Integer.toString(margin + WordDocument.twips(2 * style.lineHeight())), "w:left",
                Integer.toString(rightToLeft ? far : near), "w:header", Integer.toString(margin / 2), "w:footer",
                Integer.toString(margin), "w:gutter", "0");
        if (rightToLeft) {
            xml.empty("w:bidi");
        }
        xml.end();
    }

    /** The footnotes that the text has referred to so far, as a part of their own. */
    static byte[] footnotes(WordDocument document, Relationships relationships) {
        XmlFile xml = WordPackage.footnotes();
        BlockWriter writer = new BlockWriter(document, xml, relationships, true);
        Locale language = document.language();
        for (WordNotes.Reference note : document.notes().inOrder()) {
            xml.start("w:footnote", "w:id", Integer.toString(note.id()));
            writer.footnote(note, Spot.of(language, 0).styled("FootnoteText"));
            xml.end();
        }
        return xml.end().bytes();
    }
}
