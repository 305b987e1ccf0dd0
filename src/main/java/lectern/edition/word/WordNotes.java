package lectern.edition.word;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Section;
import lectern.document.Table;
import lectern.edition.page.text.Footnotes;

/**
 * The footnotes of a document. One that the text refers to by a number or a sign becomes a footnote of Word's, where it is
 * referred to first; Word has one reference for each. All others stand behind their section. Used by one thread.
 */
final class WordNotes {
    /** Those before it are the lines above footnotes. */
    private static final int FIRST = 1;

    private final Footnotes footnotes;
    private final Map<String, Block.Note> notes = new HashMap<>();
    private final Map<String, Reference> references = new HashMap<>();
    private final List<Reference> inOrder = new ArrayList<>();
    private int automatic;

    /**
     * A footnote where it is referred to.
     *
     * @param mark     that its author gave it; empty where Word's own number is the same
     * @param bookmark around it
     */
    record Reference(int id, Optional<String> mark, String bookmark, Block.Note note) {}

    /** @param sections those in the document */
    WordNotes(List<Section> sections) {
        footnotes = Footnotes.of(sections);
        for (Section section : sections) {
            collect(section.blocks());
        }
    }

    private void collect(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Note note -> {
                    if (note.isFootnote()) {
                        Footnotes.first(note).ifPresent(id -> notes.put(id, note));
                    }
                    collect(note.blocks());
                }
                case Block.Quote quote -> collect(quote.blocks());
                case Block.BulletList list -> list.items().forEach(item -> collect(item.blocks()));
                case Block.NumberedList list -> list.items().forEach(item -> collect(item.blocks()));
                case Block.DefinitionList list -> list.definitions().forEach(each -> collect(each.blocks()));
                case Table table -> table.rows().forEach(row -> row.cells().forEach(cell -> collect(cell.blocks())));
                case Block.Figure figure -> collect(figure.longDescription());
                case Block.Heading _,Block.Paragraph _ -> {
                    // Sentences only.
                }
            }
        }
    }

    /** Whether a note stands where the text refers to it, rather than behind its section. */
    boolean isReferred(Block.Note note) {
        return Footnotes.first(note).filter(footnotes.marked()::contains).isPresent();
    }

    /** The footnote that a link is the number of, if it is one and was referred to before. */
    Optional<Reference> known(Inline.Link link) {
        return footnotes.find(link).flatMap(id -> Optional.ofNullable(references.get(id)));
    }

    /** The footnote that a link is the number of, if it is one. */
    Optional<Reference> refer(Inline.Link link) {
        return footnotes.find(link).filter(footnotes.marked()::contains).filter(notes::containsKey)
                .map(id -> references.computeIfAbsent(id, _ -> reference(id, link)));
    }

    private Reference reference(String id, Inline.Link link) {
        String written = Inline.text(link.content()).strip();
        boolean same = written.replaceAll("[\\[\\]()]", "").equals(Integer.toString(automatic + 1));
        if (same) {
            automatic++;
        }
        int number = FIRST + inOrder.size();
        Reference reference = new Reference(number, same ? Optional.empty() : Optional.of(written), "note" + number,
                requireNonNull(notes.get(id)));
        inOrder.add(reference);
        return reference;
    }

    /** Those that were never referred to, though the text does: they must not be lost. */
    List<Block.Note> left() {
        return footnotes.marked().stream().filter(id -> !references.containsKey(id)).sorted().map(notes::get)
                .filter(Objects::nonNull).toList();
    }

    /** The footnotes so far, in the order of the text. */
    List<Reference> inOrder() {
        return inOrder;
    }
}
