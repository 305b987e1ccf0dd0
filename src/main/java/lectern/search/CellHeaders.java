package lectern.search;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.document.Block;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.document.TableHeaders;

/**
 * What the values in a section's tables and the sentences in its boxes are about: "10 mg" alone could be a dose of
 * anything, and "your lips swell" is nothing without "Call 999 if".
 */
final class CellHeaders {
    private final Set<Sentence> wanted;
    private final Map<Sentence, String> headers = new IdentityHashMap<>();

    private CellHeaders(Set<Sentence> wanted) {
        this.wanted = wanted;
    }

    /**
     * Finds, for each of these sentences that is in a cell with headers, those of its row and its column; in a box, its
     * title. It is made for a few: looking for those of every cell of a large table would take its size squared.
     *
     * @param sentences of the section, the same objects
     */
    static Map<Sentence, String> of(Section section, Collection<Sentence> sentences) {
        Set<Sentence> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.addAll(sentences);
        CellHeaders found = new CellHeaders(wanted);
        found.blocks(section.blocks());
        return found.headers;
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Table table -> table(table);
            case Block.BulletList list -> list.items().forEach(item -> blocks(item.blocks()));
            case Block.NumberedList list -> list.items().forEach(item -> blocks(item.blocks()));
            case Block.DefinitionList list -> list.definitions().forEach(each -> blocks(each.blocks()));
            case Block.Note note -> {
                note.title().ifPresent(title -> Section.sentences(note.blocks()).stream().filter(wanted::contains)
                        .forEach(each -> headers.put(each, Sentence.unmarked(List.of(title)))));
                blocks(note.blocks());
            }
            case Block.Quote quote -> blocks(quote.blocks());
            case Block.Figure figure -> blocks(figure.longDescription());
            case Block.Heading _,Block.Paragraph _ -> {
            }
        }
    }

    private void table(Table table) {
        TableHeaders about = TableHeaders.of(table);
        for (int row = 0; row < table.rows().size(); row++) {
            for (Table.Cell cell : table.rows().get(row).cells()) {
                for (Sentence sentence : Section.sentences(cell.blocks())) {
                    if (cell.role() == Table.Role.DATA && wanted.contains(sentence)) {
                        headers.put(sentence, words(about, row, cell));
                    }
                }
            }
        }
    }

    private static String words(TableHeaders headers, int row, Table.Cell cell) {
        return headers.all(row, cell).stream().map(CellHeaders::text).filter(each -> !each.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String text(Table.Cell cell) {
        return Sentence.unmarked(Section.sentences(cell.blocks()));
    }
}
