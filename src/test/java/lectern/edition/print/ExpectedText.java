package lectern.edition.print;

import java.util.ArrayList;
import java.util.List;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.edition.print.text.PrintableCharacters;

/** What a print of a publication must say, in the order in which it must say it. */
final class ExpectedText {

    /**
     * Words in a row that nothing may come between.
     *
     * @param label whether they are a column's header: they stand here, or before what they are about
     */
    record Words(String text, boolean label) {}

    private final PrintableCharacters characters;
    private final List<Words> words = new ArrayList<>();
    private final List<Block.Note> footnotes = new ArrayList<>();

    private ExpectedText(PrintableCharacters characters) {
        this.characters = characters;
    }

    static List<Words> of(Publication publication, PrintableCharacters characters) {
        ExpectedText promised = new ExpectedText(characters);
        for (Section section : publication.sections()) {
            promised.add(section.title(), false);
            promised.blocks(section.blocks(), false);
            List<Block.Note> notes = List.copyOf(promised.footnotes);
            promised.footnotes.clear();
            notes.forEach(note -> promised.blocks(note.blocks(), false));
        }
        return promised.words;
    }

    private void blocks(List<Block> blocks, boolean label) {
        blocks.forEach(block -> block(block, label));
    }

    private void block(Block block, boolean label) {
        switch (block) {
            case Block.Note note when note.kind() == Block.Note.Kind.FOOTNOTE -> footnotes.add(note);
            case Block.Note note -> {
                note.title().ifPresent(title -> add(title, label));
                blocks(note.blocks(), label);
            }
            case Block.Quote quote -> blocks(quote.blocks(), label);
            case Block.BulletList list -> list.items().forEach(item -> blocks(item.blocks(), label));
            case Block.NumberedList list -> list.items().forEach(item -> blocks(item.blocks(), label));
            case Block.DefinitionList list -> list.definitions().forEach(definition -> {
                definition.terms().forEach(term -> add(term, label));
                blocks(definition.blocks(), label);
            });
            case Table table -> {
                table.caption().forEach(sentence -> add(sentence, label));
                boolean onlyHeaders = table.rows().stream().allMatch(Table.Row::isHeader);
                table.rows().forEach(row -> row.cells()
                        .forEach(cell -> blocks(cell.blocks(), label || row.isHeader() && !onlyHeaders)));
            }
            default -> Section.sentences(List.of(block)).forEach(sentence -> add(sentence, label));
        }
    }

    private void add(Sentence sentence, boolean label) {
        StringBuilder text = new StringBuilder();
        walk(sentence.content(), text, label);
        flush(text, label);
    }

    private void walk(List<Inline> content, StringBuilder text, boolean label) {
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Link link -> {
                    walk(link.content(), text, label);
                    // Its address comes in between.
                    flush(text, label);
                }
                case Inline.Abbreviation abbreviation -> {
                    walk(abbreviation.content(), text, label);
                    // What it means may come in between.
                    flush(text, label);
                }
                case Inline.Span span -> walk(span.content(), text, label);
                case Inline.Text plain -> text.append(plain.text());
                case Inline.LineBreak _ -> text.append(' ');
                case Inline.Picture picture -> text.append('[').append(picture.alt()).append(']');
            }
        }
    }

    private void flush(StringBuilder text, boolean label) {
        String plain = spaced(characters.printable(text.toString()));
        if (!plain.isEmpty()) {
            words.add(new Words(plain, label));
        }
        text.setLength(0);
    }

    /** With one plain space wherever there are any. */
    static String spaced(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }
}
