package lectern.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A part of a publication that can be listened to, printed or read by itself.
 *
 * @param id       letters, digits and hyphens, once in its publication; the second part of its addresses
 * @param depth    1, or 2 where it belongs to the nearest section of depth 1 before it
 * @param title    its heading; not repeated in the blocks
 * @param language the language of its text where nothing else is said
 * @param blocks   what follows the heading, in reading order
 */
public record Section(String id, int depth, Sentence title, Locale language, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }

    /** Its title where it is only named, as in a list of contents. */
    public String name() {
        return Sentence.unmarked(List.of(title));
    }

    /** Every sentence in reading order, the title first: of headings, captions, cells and alternative texts too. */
    public List<Sentence> sentences() {
        List<Sentence> sentences = sentences(blocks);
        sentences.addFirst(title);
        return sentences;
    }

    /** Every sentence of some blocks in reading order. */
    public static List<Sentence> sentences(List<Block> blocks) {
        List<Sentence> sentences = new ArrayList<>();
        new Walk(sentences::add, figure -> {}, heading -> {}).all(blocks);
        return sentences;
    }

    /** Every figure in reading order, in whatever it stands. */
    public List<Block.Figure> figures() {
        List<Block.Figure> figures = new ArrayList<>();
        new Walk(sentence -> {}, figures::add, heading -> {}).all(blocks);
        return figures;
    }

    /** Every heading in reading order, in whatever it stands. */
    public List<Block.Heading> headings() {
        List<Block.Heading> headings = new ArrayList<>();
        new Walk(sentence -> {}, figure -> {}, headings::add).all(blocks);
        return headings;
    }

    /** Goes through blocks in reading order, and tells of what it meets. */
    private record Walk(Consumer<Sentence> sentences, Consumer<Block.Figure> figures,
            Consumer<Block.Heading> headings) {

        void all(List<Block> blocks) {
            blocks.forEach(this::one);
        }

        private void one(Block block) {
            switch (block) {
                case Block.Heading heading -> {
                    headings.accept(heading);
                    sentences.accept(heading.title());
                }
                case Block.Paragraph paragraph -> paragraph.sentences().forEach(sentences);
                case Block.BulletList list -> list.items().forEach(item -> all(item.blocks()));
                case Block.NumberedList list -> list.items().forEach(item -> all(item.blocks()));
                case Block.DefinitionList list -> list.definitions().forEach(definition -> {
                    definition.terms().forEach(sentences);
                    all(definition.blocks());
                });
                case Table table -> {
                    table.caption().forEach(sentences);
                    table.rows().forEach(row -> row.cells().forEach(cell -> all(cell.blocks())));
                }
                case Block.Figure figure -> {
                    figures.accept(figure);
                    figure.alternative().forEach(sentences);
                    figure.caption().forEach(sentences);
                    all(figure.longDescription());
                }
                case Block.Note note -> {
                    note.title().ifPresent(sentences);
                    all(note.blocks());
                }
                case Block.Quote quote -> all(quote.blocks());
            }
        }
    }
}
