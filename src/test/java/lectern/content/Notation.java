package lectern.content;

import java.util.List;
import java.util.stream.Collectors;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;

/** The model in one short line for a block, so that a test can show what it expects. */
final class Notation {

    private Notation() {}

    static String of(Publication publication) {
        return publication.sections().stream().map(Notation::section).collect(Collectors.joining("\n")) + "\n";
    }

    private static String section(Section section) {
        String title = "#".repeat(section.depth()) + " " + sentence(section.title());
        return section.blocks().isEmpty()
                ? title
                : title + "\n" + section.blocks().stream().map(Notation::block).collect(Collectors.joining("\n"));
    }

    private static String blocks(List<Block> blocks) {
        return blocks.stream().map(Notation::block).collect(Collectors.joining(" "));
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading heading -> "h" + heading.level() + "(" + sentence(heading.title()) + ")";
            case Block.Paragraph paragraph -> "p(" + sentences(paragraph.sentences()) + ")";
            case Block.BulletList list -> "ul(" + items(list.items()) + ")";
            case Block.NumberedList list -> "ol" + list.label(0) + "(" + items(list.items()) + ")";
            case Block.DefinitionList list -> "dl(" + list.definitions().stream()
                    .map(each -> "dt(" + sentences(each.terms()) + ") dd(" + blocks(each.blocks()) + ")")
                    .collect(Collectors.joining(" ")) + ")";
            case Table table -> "table" + table.columns() + "(" + sentences(table.caption()) + " "
                    + table.rows().stream().map(Notation::row).collect(Collectors.joining(" ")) + ")";
            case Block.Figure figure -> "figure(" + (figure.image().isPresent() ? "image " : "") + "alt("
                    + sentences(figure.alternative()) + ") caption(" + sentences(figure.caption()) + ") "
                    + blocks(figure.longDescription()) + ")";
            case Block.Note note -> note.kind().name().toLowerCase(java.util.Locale.ROOT)
                    + note.number().map(String::valueOf).orElse("") + (note.told() ? "!" : "") + "("
                    + note.title().map(title -> "title(" + sentence(title) + ") ").orElse("") + blocks(note.blocks())
                    + ")";
            case Block.Quote quote -> "quote(" + blocks(quote.blocks()) + ")";
        };
    }

    private static String items(List<Block.Item> items) {
        return items.stream().map(item -> "li(" + blocks(item.blocks()) + ")").collect(Collectors.joining(" "));
    }

    private static String row(Table.Row row) {
        return "tr(" + row.cells().stream().map(Notation::cell).collect(Collectors.joining(" ")) + ")";
    }

    private static String cell(Table.Cell cell) {
        String role = switch (cell.role()) {
            case COLUMN_HEADER -> "col";
            case ROW_HEADER -> "row";
            case DATA -> "td";
        };
        String spans = cell.columnSpan() == 1 && cell.rowSpan() == 1 ? "" : cell.columnSpan() + "x" + cell.rowSpan();
        return role + spans + "(" + blocks(cell.blocks()) + ")";
    }

    private static String sentences(List<Sentence> sentences) {
        return sentences.stream().map(Notation::sentence).collect(Collectors.joining(" | "));
    }

    private static String sentence(Sentence sentence) {
        return inlines(sentence.content());
    }

    private static String inlines(List<Inline> content) {
        return content.stream().map(Notation::inline).collect(Collectors.joining());
    }

    private static String inline(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text.text();
            case Inline.LineBreak _ -> "/";
            case Inline.Picture picture -> "!" + picture.alt() + "!";
            case Inline.Strong span -> "*" + inlines(span.content()) + "*";
            case Inline.Emphasis span -> "_" + inlines(span.content()) + "_";
            case Inline.Link span ->
                "[" + inlines(span.content()) + "](" + span.target().replaceFirst("-[a-z2-9]{6}", "")
                        + ")";
            case Inline.Abbreviation span -> "{" + inlines(span.content()) + "=" + span.expansion() + "}";
            case Inline.Subscript span -> "~" + inlines(span.content()) + "~";
            case Inline.Superscript span -> "^" + inlines(span.content()) + "^";
            case Inline.Foreign span -> "<" + span.language().toLanguageTag() + " " + inlines(span.content()) + ">";
            case Inline.Pronounced span -> "{" + inlines(span.content()) + " said " + span.say() + "}";
        };
    }
}
