package lectern.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;

/**
 * A copy of the text with other targets in its links.
 *
 * @param target from the old one to the new; empty takes the link away and leaves its text
 */
record Relinked(Function<String, Optional<String>> target) {

    Section section(Section section) {
        return new Section(section.id(), section.depth(), sentence(section.title()), section.language(),
                blocks(section.blocks()));
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Heading heading -> new Block.Heading(heading.level(), sentence(heading.title()));
            case Block.Paragraph paragraph -> new Block.Paragraph(sentences(paragraph.sentences()));
            case Block.BulletList list -> new Block.BulletList(items(list.items()));
            case Block.NumberedList list -> new Block.NumberedList(list.start(), list.numbering(), items(list.items()));
            case Block.DefinitionList list -> new Block.DefinitionList(list.definitions().stream()
                    .map(each -> new Block.Definition(sentences(each.terms()), blocks(each.blocks()))).toList());
            case Table table -> new Table(sentences(table.caption()), table.columns(),
                    table.rows().stream().map(this::row).toList());
            case Block.Figure figure -> new Block.Figure(figure.image(), sentences(figure.alternative()),
                    sentences(figure.caption()), blocks(figure.longDescription()));
            case Block.Note note -> new Block.Note(note.kind(), note.number(), note.title().map(this::sentence),
                    note.told(), blocks(note.blocks()));
            case Block.Quote quote -> new Block.Quote(blocks(quote.blocks()));
        };
    }

    private List<Block.Item> items(List<Block.Item> items) {
        return items.stream().map(item -> new Block.Item(blocks(item.blocks()))).toList();
    }

    private Table.Row row(Table.Row row) {
        return new Table.Row(
                row.cells().stream().map(cell -> new Table.Cell(cell.role(), cell.column(), cell.columnSpan(),
                        cell.rowSpan(), blocks(cell.blocks()), cell.headers())).toList());
    }

    private List<Sentence> sentences(List<Sentence> sentences) {
        return sentences.stream().map(this::sentence).toList();
    }

    private Sentence sentence(Sentence sentence) {
        return new Sentence(sentence.id(), sentence.language(), inlines(sentence.content()));
    }

    private List<Inline> inlines(List<Inline> content) {
        List<Inline> relinked = new ArrayList<>();
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Link link -> target.apply(link.target()).ifPresentOrElse(
                        found -> relinked.add(new Inline.Link(found, inlines(link.content()))),
                        () -> relinked.addAll(inlines(link.content())));
                case Inline.Strong span -> relinked.add(new Inline.Strong(inlines(span.content())));
                case Inline.Emphasis span -> relinked.add(new Inline.Emphasis(inlines(span.content())));
                case Inline.Abbreviation span ->
                    relinked.add(new Inline.Abbreviation(span.expansion(), inlines(span.content())));
                case Inline.Subscript span -> relinked.add(new Inline.Subscript(inlines(span.content())));
                case Inline.Superscript span ->
                    relinked.add(new Inline.Superscript(inlines(span.content()), span.power()));
                case Inline.Foreign span -> relinked.add(new Inline.Foreign(span.language(), inlines(span.content())));
                case Inline.Pronounced span -> relinked.add(new Inline.Pronounced(span.say(), inlines(span.content())));
                case Inline.Text _,Inline.LineBreak _,Inline.Picture _ -> relinked.add(inline);
            }
        }
        return relinked;
    }
}
