package lectern.content.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Element;

/**
 * Tells the rows of a table from the notes that were written into rows below them: a foot in which one cell holds all
 * there is, perhaps behind the mark that leads to it, or a last row across the table that begins with such a mark. A
 * foot with sums has a cell for each and stays.
 *
 * @param rows  that hold cells
 * @param notes the cells that hold notes
 */
record TableNotes(List<Element> rows, List<List<Element>> notes) {

    private static final Pattern MARK = Pattern.compile("[*\\u2020\\u2021\\u00a7\\u00b6\\u2016#]{1,4}"
            + "|[(\\[]?(?:\\p{L}|\\p{N}{1,2}|[\\u00b9\\u00b2\\u00b3\\u2070-\\u2079])[)\\].:]?");
    private static final Pattern MARKED = Pattern
            .compile("^[*\\u2020\\u2021\\u00a7\\u00b6\\u2016\\u00b9\\u00b2\\u00b3].*");

    static TableNotes of(List<Element> rows) {
        int end = rows.size();
        List<List<Element>> notes = new ArrayList<>();
        while (end > 1) {
            Optional<List<Element>> note = note(rows.get(end - 1));
            if (note.isEmpty()) {
                break;
            }
            notes.addFirst(note.get());
            end--;
        }
        return new TableNotes(List.copyOf(rows.subList(0, end)), List.copyOf(notes));
    }

    private static Optional<List<Element>> note(Element row) {
        List<Element> written = row.children().stream().filter(Element::hasText).toList();
        boolean foot = Optional.ofNullable(row.parent()).filter(group -> group.nameIs("tfoot")).isPresent();
        boolean marked = written.size() == 2 && MARK.matcher(written.getFirst().text()).matches()
                && startsAsMark(written.getFirst());
        boolean alone = written.size() == 1 && !written.getFirst().nameIs("th");
        boolean wide = alone && row.childrenSize() == 1
                && row.child(0).attr("colspan").matches("[2-9]|[1-9][0-9]{1,5}");
        return foot && (alone || marked) || wide && startsAsMark(written.getFirst())
                ? Optional.of(written)
                : Optional.empty();
    }

    private static boolean startsAsMark(Element cell) {
        Optional<Element> raised = Optional.ofNullable(cell.selectFirst(Query.of("sup")))
                .filter(mark -> cell.text().startsWith(mark.text()) && !mark.text().isEmpty());
        return raised.isPresent() || MARKED.matcher(cell.text()).matches();
    }
}
