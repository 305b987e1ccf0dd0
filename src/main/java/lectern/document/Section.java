package lectern.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

    /** Every sentence in reading order, the title first: of headings, captions, cells and alternative texts too. */
    public List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(title);
        blocks.forEach(block -> collect(block, sentences));
        return sentences;
    }

    private static void collect(Block block, List<Sentence> sentences) {
        switch (block) {
            case Block.Heading heading -> sentences.add(heading.title());
            case Block.Paragraph paragraph -> sentences.addAll(paragraph.sentences());
            case Block.BulletList list -> list.items().forEach(item -> collect(item.blocks(), sentences));
            case Block.NumberedList list -> list.items().forEach(item -> collect(item.blocks(), sentences));
            case Block.DefinitionList list -> list.definitions().forEach(definition -> {
                sentences.addAll(definition.terms());
                collect(definition.blocks(), sentences);
            });
            case Table table -> {
                sentences.addAll(table.caption());
                table.rows().forEach(row -> row.cells().forEach(cell -> collect(cell.blocks(), sentences)));
            }
            case Block.Figure figure -> {
                sentences.addAll(figure.alternative());
                sentences.addAll(figure.caption());
                collect(figure.longDescription(), sentences);
            }
            case Block.Note note -> collect(note.blocks(), sentences);
            case Block.Quote quote -> collect(quote.blocks(), sentences);
        }
    }

    private static void collect(List<Block> blocks, List<Sentence> sentences) {
        blocks.forEach(block -> collect(block, sentences));
    }
}
