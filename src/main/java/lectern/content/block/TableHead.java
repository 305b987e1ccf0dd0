package lectern.content.block;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.content.block.TableGrid.Slot;
import lectern.content.inline.VisibleText;
import org.jsoup.nodes.Element;

/**
 * What named a table's columns so far, to tell a row in its midst that names them anew from one of data: by its
 * elements, as HTML does (no cell of data in the row), or because it says the words of the head again. A row with sums
 * is no head, even of nothing but {@code th}.
 */
final class TableHead {

    private static final Pattern FIGURE = Pattern.compile("^[^\\p{L}]{0,20}\\p{N}");

    private final int height;
    private final String[] names;
    /** The row below the cell of data that was last seen in each column. */
    private final int[] dataUntil;
    private int at;

    TableHead(int height, int columns) {
        this.height = height;
        this.names = new String[columns];
        this.dataUntil = new int[columns];
        Arrays.fill(names, "");
    }

    /** @param heads whether it names columns */
    void pass(List<Slot> row, boolean heads) {
        for (Slot slot : row) {
            for (int column = slot.column(); column < slot.column() + slot.columnSpan(); column++) {
                dataUntil[column] = heads ? 0 : at + slot.rowSpan();
                names[column] = heads && slot.columnSpan() < names.length ? words(slot) : names[column];
            }
        }
        at++;
    }

    /** Whether the row that comes next is such a one. */
    boolean isNamedAnew(List<Slot> row) {
        if (row.isEmpty() || at + 1 == height || at == 0) {
            return false;
        }
        for (int column = 1; column < dataUntil.length; column++) {
            if (dataUntil[column] > at) {
                return false;
            }
        }
        return isMarkedUp(row) || saysTheHeadAgain(row);
    }

    private boolean isMarkedUp(List<Slot> row) {
        int named = 0;
        for (Slot slot : row) {
            Optional<Element> cell = slot.element();
            boolean corner = slot.column() == 0 && words(slot).isBlank();
            if (cell.isEmpty() || corner) {
                continue;
            }
            if (!TableRoles.isNamed(cell.get()) || cell.get().attr("scope").startsWith("row")
                    || slot.columnSpan() == names.length || isSum(slot, cell.get())) {
                return false;
            }
            named++;
        }
        return named > 1 || named == 1 && row.getLast().column() > 0 && row.getLast().element().isPresent();
    }

    private boolean isSum(Slot slot, Element cell) {
        return FIGURE.matcher(words(slot)).find() && !FIGURE.matcher(names[slot.column()]).find()
                && !cell.attr("scope").startsWith("col");
    }

    /** All of it in its places; or a part, in a row that is strong throughout. */
    private boolean saysTheHeadAgain(List<Slot> row) {
        int same = 0;
        boolean strong = true;
        for (Slot slot : row) {
            String words = words(slot);
            same += !words.isBlank() && words.equalsIgnoreCase(names[slot.column()]) ? 1 : 0;
            strong &= TableRoles.looksLikeHeader(slot.element()) || slot.column() == 0 && words.isBlank();
        }
        return row.size() > 1 && (same == row.size() || strong && same > 0);
    }

    private static String words(Slot slot) {
        return slot.element().map(VisibleText::of).orElse("");
    }
}
