package lectern.edition.print.block;

import java.util.ArrayList;
import java.util.List;
import lectern.document.Block;
import lectern.document.Sentence;
import lectern.document.Table;

/** The words of blocks in one line: what a header cell says to the cells of its row or column. */
final class BlockWords {
    private BlockWords() {}

    static String of(List<Block> blocks) {
        return Sentence.text(sentences(blocks));
    }

    static List<Sentence> sentences(List<Block> blocks) {
        List<Sentence> sentences = new ArrayList<>();
        collect(blocks, sentences);
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
            case Table table -> table.rows()
                    .forEach(row -> row.cells().forEach(cell -> collect(cell.blocks(), sentences)));
            case Block.Figure figure -> {
                sentences.addAll(figure.alternative());
                sentences.addAll(figure.caption());
                collect(figure.longDescription(), sentences);
            }
            case Block.Note note -> {
                note.title().ifPresent(sentences::add);
                collect(note.blocks(), sentences);
            }
            case Block.Quote quote -> collect(quote.blocks(), sentences);
        }
    }

    private static void collect(List<Block> blocks, List<Sentence> sentences) {
        blocks.forEach(block -> collect(block, sentences));
    }
}
