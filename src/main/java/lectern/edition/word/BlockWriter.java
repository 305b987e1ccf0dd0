package lectern.edition.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import lectern.document.Block;
import lectern.document.Image;
import lectern.document.Inline;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.document.text.Label;
import lectern.edition.Words;
import lectern.edition.print.block.FigureSetter;
import lectern.edition.print.picture.Lettering;
import lectern.edition.xml.XmlFile;

/** Writes blocks as paragraphs and tables. For one part of a document, on one thread. */
final class BlockWriter {
    private static final int DEEPEST_HEADING = 6;
    /** No more of the width goes to indents, however deep lists are in lists. */
    private static final double MOST_INDENT = 0.4;
    private static final int THICKEST = 96;

    private final WordDocument document;
    private final XmlFile xml;
    private final Relationships relationships;
    private final InlineRuns inlines;
    private final boolean inNotes;
    private final Set<Block.Note> kept = new LinkedHashSet<>();
    /** What the next paragraph has above it. */
    private int rule;
    private boolean afterTable;
    private Optional<WordNotes.Reference> mark = Optional.empty();

    /** @param inNotes whether this is the part of the footnotes */
    BlockWriter(WordDocument document, XmlFile xml, Relationships relationships, boolean inNotes) {
        this.document = document;
        this.xml = xml;
        this.relationships = relationships;
        this.inNotes = inNotes;
        this.inlines = new InlineRuns(document, xml, relationships, inNotes);
    }

    InlineRuns inlines() {
        return inlines;
    }

    void blocks(List<Block> blocks, Spot spot) {
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks.get(i), i + 1 < blocks.size() ? spot.followed() : spot);
        }
    }

    private void block(Block block, Spot spot) {
        switch (block) {
            case Block.Heading heading -> heading(spot.headings() + heading.level(), heading.title(), spot, false);
            case Block.Paragraph paragraph -> {
                ParagraphLook look = look(spot.style(), paragraph.sentences(), spot);
                boolean title = paragraph.sentences().stream().flatMap(sentence -> sentence.content().stream())
                        .allMatch(Inline.Strong.class::isInstance);
                paragraph(title ? look.keptWithNext() : look, spot, () -> sentences(paragraph.sentences(), spot));
            }
            case Block.BulletList list -> items(list.items(), spot, Numberings.BULLETS, _ -> "");
            case Block.NumberedList list -> {
                boolean written = Numberings.areWritten(list);
                items(list.items(), spot, written ? document.numberings().begin(list, level(spot)) : 0,
                        item -> written ? "" : list.label(item) + ".");
            }
            case Block.DefinitionList list -> definitions(list.definitions(), spot);
            case Table table -> {
                if (afterTable && table.caption().isEmpty()) {
                    // Word takes two tables without a paragraph between them for one.
                    paragraph(look("", List.of(), spot).tightly(true), spot, () -> {});
                }
                new WordTable(document, this, xml).write(table, spot);
                afterTable = true;
                close(spot);
            }
            case Block.Figure figure -> figure(figure, spot);
            case Block.Note note when note.isFootnote() && !inNotes -> {
                if (!document.notes().isReferred(note)) {
                    kept.add(note);
                }
                close(spot);
            }
            case Block.Note note -> note(note, spot);
            case Block.Quote quote -> blocks(quote.blocks(), spot.styled("Quote").indented(indent(spot)));
        }
    }

    /** @param level in the whole document, from 1 */
    void heading(int level, Sentence title, Spot spot, boolean freshPage) {
        ParagraphLook look = ParagraphLook.of("Heading" + Math.min(level, DEEPEST_HEADING),
                isRightToLeft(List.of(title), spot));
        paragraph(look.onFreshPage(freshPage), spot, () -> sentences(List.of(title), spot));
    }

    private ParagraphLook look(String style, List<Sentence> sentences, Spot spot) {
        return ParagraphLook.of(style, isRightToLeft(sentences, spot)).indented(spot.indent(), 0)
                .tightly(spot.ending()).ruled(0, spot.below());
    }

    /** A paragraph in a language of the other direction begins at the other side. */
    boolean isRightToLeft(List<Sentence> sentences, Spot spot) {
        return Words.isRightToLeft(sentences.isEmpty() ? spot.language() : sentences.getFirst().language());
    }

    void paragraph(ParagraphLook look, Spot spot, Runnable content) {
        ParagraphLook ruled = rule > 0 ? look.ruled(rule, look.below()) : look;
        rule = 0;
        ParagraphLook apart = afterTable && !look.style().startsWith("Heading")
                ? ruled.before(spot.tight() ? document.closer() : WordDocument.twips(document.style().lineHeight()))
                : ruled;
        afterTable = false;
        xml.start("w:p");
        apart.write(xml, document.closer());
        mark.ifPresent(inlines::mark);
        mark = Optional.empty();
        content.run();
        xml.end();
    }

    void sentences(List<Sentence> sentences, Spot spot) {
        RunLook look = RunLook.plain(spot.language());
        inlines.sentences(sentences, spot.bold() ? look.heavy() : look);
    }

    /** What a cell belongs to, before its words. */
    void heads(List<List<Sentence>> names, Spot spot) {
        RunLook look = RunLook.plain(spot.language()).heavy();
        String before = "";
        for (List<Sentence> name : names) {
            inlines.runs().text(before.isEmpty() ? "" : Label.between(before), look);
            inlines.sentences(name, look);
            before = Sentence.unmarked(name);
        }
        inlines.runs().text(Label.end(before, document.words().locale()) + " ", look.as(RunLook.Kind.LABEL));
    }

    /**
     * Words of the document's own.
     *
     * @param named whether they name what follows in the same line
     */
    void label(String words, boolean named) {
        RunLook look = RunLook.plain(document.words().locale()).as(RunLook.Kind.LABEL);
        inlines.runs().text(named ? words + " " : words, named ? look.heavy() : look);
    }

    /** How far what is inside is from the margin. */
    int indent(Spot spot) {
        int most = (int) (document.width() * MOST_INDENT);
        return Math.max(spot.indent(), Math.min(most, spot.indent() + Numberings.step(document.style())));
    }

    private static int level(Spot spot) {
        return Math.min(spot.lists(), Numberings.DEEPEST);
    }

    /** @param list its number in the document; 0 where each item has a label in words */
    private void items(List<Block.Item> items, Spot spot, int list, IntFunction<String> label) {
        int left = Math.max(indent(spot), Numberings.step(document.style()));
        for (int i = 0; i < items.size(); i++) {
            item(items.get(i).blocks(), spot.item(left, i + 1 == items.size()),
                    list > 0 ? Optional.of(new ParagraphLook.Item(list, level(spot))) : Optional.empty(),
                    label.apply(i));
        }
    }

    private void item(List<Block> blocks, Spot spot, Optional<ParagraphLook.Item> item, String label) {
        List<Sentence> first = blocks.isEmpty() || !(blocks.getFirst() instanceof Block.Paragraph paragraph)
                ? List.of()
                : paragraph.sentences();
        List<Block> rest = first.isEmpty() ? blocks : blocks.subList(1, blocks.size());
        Spot here = rest.isEmpty() ? spot : spot.followed();
        ParagraphLook look = look(spot.style().isEmpty() ? "ListParagraph" : spot.style(), first, here)
                .indented(spot.indent(), Numberings.step(document.style()));
        paragraph(item.map(look::item).orElse(look), spot, () -> {
            if (!label.isEmpty()) {
                label(label, false);
                xml.start("w:r").empty("w:tab").end();
            }
            sentences(first, spot);
        });
        blocks(rest, spot);
    }

    private void definitions(List<Block.Definition> definitions, Spot spot) {
        for (int i = 0; i < definitions.size(); i++) {
            Block.Definition definition = definitions.get(i);
            for (Sentence term : definition.terms()) {
                paragraph(ParagraphLook.of("Term", isRightToLeft(List.of(term), spot)).indented(spot.indent(), 0), spot,
                        () -> sentences(List.of(term), spot));
            }
            Spot inner = i + 1 < definitions.size() ? spot.followed() : spot;
            blocks(definition.blocks(), inner.indented(indent(spot)));
        }
    }

    private void note(Block.Note note, Spot spot) {
        int line = line(note.kind());
        Spot inner = spot.indented(indent(spot)).ruled(Math.max(line, spot.below()));
        Spot named = line > 0 ? inner : inner.styled("Aside").ruled(spot.below());
        rule = line;
        String titled = line > 0 ? "NoteTitle" : "AsideTitle";
        if (!note.told()) {
            ParagraphLook look = ParagraphLook.of(titled, document.wording().isRightToLeft())
                    .indented(inner.indent(), 0);
            String name = note.number().map(number -> document.words().say("note.numbered", number))
                    .orElseGet(() -> document.wording().note(note.kind()));
            paragraph(look, spot, () -> label(name, false));
        }
        note.title().ifPresent(title -> paragraph(
                ParagraphLook.of(titled, isRightToLeft(List.of(title), spot)).indented(inner.indent(), 0), spot,
                () -> sentences(List.of(title), spot)));
        if (note.blocks().isEmpty()) {
            close(inner);
        }
        blocks(note.blocks(), named);
    }

    /** The graver, the heavier. */
    private int line(Block.Note.Kind kind) {
        double sizes = switch (kind) {
            case ASIDE, FOOTNOTE, TIP, ADVICE -> 0;
            case IMPORTANT -> 0.08;
            case CAUTION, WARNING -> 0.14;
            case URGENT -> 0.22;
            case EMERGENCY -> 0.36;
        };
        return (int) Math.min(THICKEST, Math.round(8 * sizes * document.style().size()));
    }

    /** The line below what ends with no paragraph. */
    private void close(Spot spot) {
        if (spot.below() > 0) {
            paragraph(ParagraphLook.of(spot.style(), false).indented(spot.indent(), 0).ruled(0, spot.below()), spot,
                    () -> {});
        }
    }

    private void figure(Block.Figure figure, Spot spot) {
        Spot followed = spot.followed();
        figure.image().ifPresent(image -> picture(image, alternative(figure), followed));
        ParagraphLook words = look("", figure.alternative(), followed);
        if (!figure.alternative().isEmpty() || figure.caption().isEmpty()) {
            paragraph(figure.caption().isEmpty() ? words : words.keptWithNext(), spot, () -> {
                label(document.wording().label("image"), true);
                if (figure.alternative().isEmpty()) {
                    label(document.wording().say("no-alternative"), false);
                }
                sentences(figure.alternative(), spot);
            });
        }
        if (!figure.caption().isEmpty()) {
            paragraph(look("PictureCaption", figure.caption(), followed), spot,
                    () -> sentences(figure.caption(), spot));
        }
        figure.image().ifPresent(image -> lettering(image, figure, followed));
        blocks(figure.longDescription(), followed);
        close(spot);
    }

    private String alternative(Block.Figure figure) {
        String words = Sentence.text(figure.alternative());
        if (words.isBlank()) {
            words = Sentence.unmarked(figure.caption());
        }
        return words.isBlank() ? document.wording().say("no-alternative") : words;
    }

    void picture(Image image, String alternative, Spot spot) {
        if (image.width() <= 0 || image.height() <= 0) {
            return;
        }
        double widest = document.style().textWidth() - spot.indent() / 20.0;
        double scale = FigureSetter.scale(image, widest, document.style());
        double width = image.width() * scale;
        double height = image.height() * scale;
        document.pictures().find(image, width, height, relationships)
                .ifPresent(id -> paragraph(look("Picture", List.of(), spot).keptWithNext(), spot,
                        () -> document.pictures().write(id, alternative, width, height, xml)));
    }

    /** The words inside a drawing that are smaller than the text, unless its description says them. */
    private void lettering(Image image, Block.Figure figure, Spot spot) {
        Lettering lettering = Lettering.of(image);
        double scale = FigureSetter.scale(image, document.style().textWidth(), document.style());
        List<Sentence> around = new ArrayList<>(figure.alternative());
        around.addAll(figure.caption());
        around.addAll(Section.sentences(figure.longDescription()));
        if (lettering.smallest(document.style().size(), scale).isPresent()
                && !lettering.isIn(Sentence.text(around))) {
            paragraph(look("", List.of(), spot), spot, () -> {
                label(document.wording().label("lettering"), true);
                inlines.runs().text(lettering.text(), RunLook.plain(spot.language()).as(RunLook.Kind.LABEL));
            });
        }
    }

    /** The footnotes that the text does not refer to, behind their section. */
    void notes(List<Block.Note> more, Spot spot) {
        kept.addAll(more);
        if (kept.isEmpty()) {
            return;
        }
        paragraph(ParagraphLook.of("NotesTitle", document.wording().isRightToLeft()), spot,
                () -> label(document.wording().say("notes"), false));
        int left = indent(spot);
        // A footnote may hold another, which comes behind it.
        while (!kept.isEmpty()) {
            Block.Note note = kept.iterator().next();
            kept.remove(note);
            note.title().ifPresent(title -> paragraph(look("Term", List.of(title), spot), spot,
                    () -> sentences(List.of(title), spot)));
            item(note.blocks(), spot.item(left, true), Optional.empty(),
                    note.number().map(number -> number + ".").orElse("\u2013"));
        }
    }

    /** A footnote where the text refers to it. */
    void footnote(WordNotes.Reference note, Spot spot) {
        mark = Optional.of(note);
        List<Block> blocks = note.note().blocks();
        if (blocks.isEmpty() || !(blocks.getFirst() instanceof Block.Paragraph)) {
            paragraph(ParagraphLook.of(spot.style(), isRightToLeft(List.of(), spot)), spot, () -> {});
        }
        note.note().title().ifPresent(title -> paragraph(look(spot.style(), List.of(title), spot), spot,
                () -> sentences(List.of(title), spot)));
        blocks(blocks, spot);
        if (afterTable) {
            paragraph(ParagraphLook.of(spot.style(), false), spot, () -> {});
        }
    }

    /** Ends with a paragraph, as the schema asks for. */
    void cell(List<Block> blocks, Spot spot) {
        boolean before = afterTable;
        afterTable = false;
        blocks(blocks, spot);
        if (blocks.isEmpty() || afterTable || endsWithoutParagraph(blocks)) {
            afterTable = false;
            paragraph(ParagraphLook.of("", isRightToLeft(List.of(), spot)).tightly(true), spot, () -> {});
        }
        afterTable = before;
    }

    /** A footnote that stands elsewhere, or a list of nothing. */
    private static boolean endsWithoutParagraph(List<Block> blocks) {
        return Section.sentences(List.of(blocks.getLast())).isEmpty()
                || blocks.getLast() instanceof Block.Note note && note.isFootnote();
    }
}
