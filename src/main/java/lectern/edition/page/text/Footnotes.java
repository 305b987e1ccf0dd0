package lectern.edition.page.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;

/**
 * The footnotes of a text, and the sentences that refer to them: a link called "1" needs a better name, and a note a way
 * back. Immutable.
 *
 * @param notes      the first sentence of a footnote, by each of its sentences
 * @param references the sentence that refers to a footnote first, by the footnote's first sentence
 * @param numbers    by which the text speaks of footnotes that have one, by their first sentence
 * @param marked     the first sentences of footnotes that the text refers to by a number, a letter or a sign
 */
public record Footnotes(Map<String, String> notes, Map<String, String> references, Map<String, Integer> numbers,
        Set<String> marked) {
    static final Footnotes NONE = new Footnotes(Map.of(), Map.of(), Map.of(), Set.of());

    /** What is written for a reference: a number, a letter or a sign, perhaps in brackets. */
    private static final Pattern REFERENCE = Pattern.compile("[\\[(]?(?:\\p{Nd}{1,3}|\\p{L}|[*†‡§¶]{1,3})[\\])]?");

    public Footnotes {
        notes = Map.copyOf(notes);
        references = Map.copyOf(references);
        numbers = Map.copyOf(numbers);
        marked = Set.copyOf(marked);
    }

    /** Those of sections that lead to each other. */
    public static Footnotes of(List<Section> sections) {
        Map<String, String> notes = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        sections.forEach(section -> section.blocks().forEach(block -> collect(block, notes, numbers)));
        if (notes.isEmpty()) {
            return NONE;
        }
        Map<String, String> references = new HashMap<>();
        Set<String> marked = new HashSet<>();
        for (Section section : sections) {
            for (Sentence sentence : section.sentences()) {
                links(sentence.content(), link -> Optional.ofNullable(notes.get(link.target().substring(1)))
                        .filter(note -> !notes.containsKey(sentence.id()))
                        .ifPresent(note -> {
                            references.putIfAbsent(note, sentence.id());
                            if (isNumber(link)) {
                                marked.add(note);
                            }
                        }));
            }
        }
        return new Footnotes(notes, references, numbers, marked);
    }

    /** Whether a link is a footnote's number in a text. */
    public boolean isReference(Inline.Link link) {
        return link.target().startsWith("#") && notes.containsKey(link.target().substring(1)) && isNumber(link);
    }

    /** The first sentence of the footnote that a link is the number of, if it is one. */
    public Optional<String> find(Inline.Link link) {
        return isReference(link) ? Optional.ofNullable(notes.get(link.target().substring(1))) : Optional.empty();
    }

    /** The first sentence of a footnote, by which it is known. */
    public static Optional<String> first(Block.Note note) {
        return Section.sentences(note.blocks()).stream().findFirst().map(Sentence::id);
    }

    private static boolean isNumber(Inline.Link link) {
        return REFERENCE.matcher(Inline.text(link.content()).strip()).matches();
    }

    /** The sentence that refers to a footnote, as a link's target. */
    Optional<String> reference(Block.Note note) {
        return first(note).flatMap(first -> Optional.ofNullable(references.get(first))).map(id -> "#" + id);
    }

    private static void collect(Block block, Map<String, String> notes, Map<String, Integer> numbers) {
        switch (block) {
            case Block.Note note when note.kind() == Block.Note.Kind.FOOTNOTE -> {
                List<Sentence> sentences = Section.sentences(note.blocks());
                sentences.forEach(each -> notes.put(each.id(), sentences.getFirst().id()));
                note.number().filter(_ -> !sentences.isEmpty())
                        .ifPresent(number -> numbers.put(sentences.getFirst().id(), number));
            }
            case Block.Note note -> note.blocks().forEach(each -> collect(each, notes, numbers));
            case Block.Quote quote -> quote.blocks().forEach(each -> collect(each, notes, numbers));
            case Block.BulletList list ->
                list.items().forEach(item -> item.blocks().forEach(each -> collect(each, notes, numbers)));
            case Block.NumberedList list ->
                list.items().forEach(item -> item.blocks().forEach(each -> collect(each, notes, numbers)));
            case Block.DefinitionList list -> list.definitions()
                    .forEach(definition -> definition.blocks().forEach(each -> collect(each, notes, numbers)));
            case Table table -> table.rows().forEach(row -> row.cells()
                    .forEach(cell -> cell.blocks().forEach(each -> collect(each, notes, numbers))));
            case Block.Figure figure -> figure.longDescription().forEach(each -> collect(each, notes, numbers));
            case Block.Heading _,Block.Paragraph _ -> {
                // Sentences only.
            }
        }
    }

    private static void links(List<Inline> content, Consumer<Inline.Link> found) {
        for (Inline inline : content) {
            if (inline instanceof Inline.Link link && link.target().startsWith("#")) {
                found.accept(link);
            }
            if (inline instanceof Inline.Span span) {
                links(span.content(), found);
            }
        }
    }
}
