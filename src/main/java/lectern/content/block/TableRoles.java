package lectern.content.block;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lectern.content.block.TableGrid.Slot;
import lectern.content.inline.VisibleText;
import lectern.content.main.line.Query;
import lectern.document.Table.Role;
import org.jsoup.nodes.Element;

/** Says what each cell of a grid is to the others: by its element, else by how it looks. */
public final class TableRoles {

    /** Its importer says so of a table whose first column always names the rows. */
    public static final String NAMED_ROWS = "data-named-rows";

    private static final Pattern WORDY = Pattern.compile("^\\P{N}{0,200}\\p{L}{3}.*");

    private static final Pattern ENDED = Pattern.compile("[.!?]$");
    private static final int LONGEST_TITLE = 100;

    private final List<List<Slot>> rows;
    private final int columns;
    private final TableHead head;
    private final List<List<Role>> roles = new ArrayList<>();

    private TableRoles(List<List<Slot>> rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.head = new TableHead(rows.size(), columns);
    }

    /** The roles of each cell, row by row where it begins. */
    static List<List<Role>> of(List<List<Slot>> rows, int columns) {
        TableRoles found = new TableRoles(rows, columns);
        found.byElement();
        if (columns > 1 && found.firstColumnNames(columns)) {
            found.nameRows(columns);
        }
        found.nameSpannedRows();
        return found.roles;
    }

    private void byElement() {
        boolean atHead = true;
        boolean named = rows.stream().flatMap(List::stream)
                .anyMatch(slot -> slot.element().filter(TableRoles::isNamed).isPresent());
        for (List<Slot> row : rows) {
            boolean looks = !named && roles.isEmpty() && row.size() > 1
                    && row.stream().skip(1).allMatch(slot -> looksLikeHeader(slot.element()));
            atHead = atHead && (looks || isHeaderRow(row) || looksLikeSecondHead(row));
            boolean heads = atHead || head.isNamedAnew(row);
            List<Role> own = new ArrayList<>();
            for (Slot slot : row) {
                own.add(heads ? Role.COLUMN_HEADER : role(slot));
            }
            if (!heads && isTitle(row)) {
                own.set(0, Role.ROW_HEADER);
            }
            head.pass(row, heads);
            roles.add(own);
        }
    }

    /** Strong words without a figure, each another, below a head of th that spans them, and nothing that could name the row. */
    private boolean looksLikeSecondHead(List<Slot> row) {
        boolean parted = roles.size() == 1 && rows.size() > 2
                && rows.getFirst().stream()
                        .allMatch(slot -> slot.element().filter(cell -> cell.nameIs("th")).isPresent())
                && row.stream().map(slot -> slot.element().map(VisibleText::of).orElse("")).distinct().count() == row
                        .size()
                && rows.getFirst().stream().anyMatch(slot -> slot.columnSpan() > 1 && !isAcross(slot)
                        && row.stream().filter(below -> isBelow(below, slot)).count() > 1);
        return parted && row.stream().allMatch(slot -> slot.column() == 0
                ? slot.element().filter(Element::hasText).isEmpty()
                : looksLikeHeader(slot.element())
                        && slot.element().filter(cell -> WORDY.matcher(VisibleText.of(cell)).matches()).isPresent());
    }

    private static boolean isBelow(Slot slot, Slot head) {
        return slot.column() >= head.column() && slot.column() < head.column() + head.columnSpan();
    }

    /** In a table with one title across it, the next such cell is a title too, however it is marked up. */
    private boolean isTitle(List<Slot> row) {
        String words = row.size() == 1 && isAcross(row.getFirst()) && roles.size() + 1 < rows.size()
                ? row.getFirst().element().map(VisibleText::of).orElse("")
                : "";
        return !words.isBlank() && words.length() <= LONGEST_TITLE && !ENDED.matcher(words).find()
                && IntStream.range(0, roles.size()).anyMatch(above -> rows.get(above).size() == 1
                        && isAcross(rows.get(above).getFirst()) && roles.get(above).getFirst() != Role.DATA);
    }

    private boolean isAcross(Slot slot) {
        return columns > 1 && slot.columnSpan() == columns;
    }

    /**
     * Whether this holds below a row of headers, where nothing else names the rows and every cell of the first column
     * could: words, and no words twice.
     */
    private boolean firstColumnNames(int columns) {
        boolean marked = rows.stream().flatMap(List::stream).flatMap(slot -> slot.element().stream()).findFirst()
                .filter(cell -> cell.closest(Query.of("[" + NAMED_ROWS + "]")) != null).isPresent();
        Set<String> names = new HashSet<>();
        boolean headed = false;
        for (int row = 0; row < rows.size(); row++) {
            if (roles.get(row).contains(Role.ROW_HEADER) && !isAcross(rows.get(row).getFirst())) {
                return false;
            }
            headed |= isHead(row);
            Optional<Slot> first = name(row, columns);
            String words = first.flatMap(Slot::element).map(VisibleText::of).orElse("");
            if (!marked && first.isPresent() && (!WORDY.matcher(words).matches() || !names.add(words))) {
                return false;
            }
        }
        return marked || headed;
    }

    private void nameRows(int columns) {
        for (int row = 0; row < rows.size(); row++) {
            if (name(row, columns).flatMap(Slot::element).filter(Element::hasText).isPresent()) {
                roles.get(row).set(0, Role.ROW_HEADER);
            }
        }
    }

    /** A cell that begins beside the names of columns and goes on beside data names those rows, and no column. */
    private void nameSpannedRows() {
        List<Boolean> heads = IntStream.range(0, rows.size()).mapToObj(row -> roles.get(row).isEmpty() || isHead(row))
                .toList();
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < rows.get(row).size(); i++) {
                int stop = row + rows.get(row).get(i).rowSpan();
                if (roles.get(row).get(i) == Role.COLUMN_HEADER && heads.subList(row, stop).contains(false)) {
                    roles.get(row).set(i, Role.ROW_HEADER);
                }
            }
        }
    }

    /** The cell that begins a row below the head; one across the whole table is about what follows. */
    private Optional<Slot> name(int row, int columns) {
        return rows.get(row).stream().findFirst()
                .filter(slot -> !isHead(row) && slot.column() == 0 && slot.columnSpan() < columns);
    }

    private boolean isHead(int row) {
        return !roles.get(row).isEmpty() && roles.get(row).stream().allMatch(Role.COLUMN_HEADER::equals);
    }

    /** Every word of it strong. */
    static boolean looksLikeHeader(Optional<Element> cell) {
        return cell.filter(each -> !each.text().isBlank()
                && each.select(Query.of("b, strong")).eachText().stream().mapToInt(String::length).sum() >= each.text()
                        .length())
                .isPresent();
    }

    static boolean isNamed(Element cell) {
        return cell.nameIs("th") || cell.closest(Query.of("thead")) != null;
    }

    /** Rows at the top in which all cells that hold anything name columns, beside one that names it and those below. */
    private static boolean isHeaderRow(List<Slot> row) {
        boolean beside = row.size() > 1 && row.getFirst().rowSpan() > 1;
        List<Element> written = row.stream().skip(beside ? 1 : 0).flatMap(slot -> slot.element().stream())
                .filter(cell -> cell.hasText() || cell.selectFirst(Query.of("img, svg")) != null).toList();
        return !written.isEmpty()
                && written.stream().allMatch(cell -> isNamed(cell) && !cell.attr("scope").startsWith("row"))
                && (row.size() > 1 || row.getFirst().columnSpan() > 1
                        || written.getFirst().closest(Query.of("thead")) != null);
    }

    private static Role role(Slot slot) {
        if (slot.element().filter(cell -> cell.nameIs("th")).isEmpty()) {
            return Role.DATA;
        }
        return slot.element().get().attr("scope").startsWith("col") && slot.column() > 0
                ? Role.COLUMN_HEADER
                : Role.ROW_HEADER;
    }
}
