package lectern.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A table in the jar: a row is a line in UTF-8, its cells are parted by tabs, and a line that starts with # is a
 * remark. Begin at {@link #read}. Immutable.
 *
 * <p>The tables are data that people extend by hand, so whatever is wrong with one is told with its name and the line.
 *
 * @param name as in {@link #read}
 */
public record BundledTable(String name, List<Row> rows) {

    public BundledTable {
        rows = List.copyOf(rows);
    }

    /**
     * @param  name                  its path below the package {@code lectern}, such as {@code speech/words/units.tsv}
     * @throws IllegalStateException if there is no such table
     */
    public static BundledTable read(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("The table " + name + " is not in the jar."));
    }

    /** Empty if there is no such table. */
    public static Optional<BundledTable> find(String name) {
        try (InputStream in = BundledTable.class.getResourceAsStream("/lectern/" + name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException cause) {
            throw new UncheckedIOException("The table " + name + " cannot be read.", cause);
        }
    }

    static BundledTable parse(String name, String text) {
        List<Row> rows = new ArrayList<>();
        int line = 0;
        for (String each : text.lines().toList()) {
            line++;
            if (!each.isBlank() && !each.startsWith("#")) {
                rows.add(new Row(name, line, List.of(each.strip().split("\t+"))));
            }
        }
        return new BundledTable(name, rows);
    }

    /** What each row is, in their order. */
    public <T> List<T> each(Function<Row, T> meaning) {
        return rows.stream().map(row -> row.as(meaning)).toList();
    }

    /** The first cell of each row to its second, which may be missing, in their order. */
    public Map<String, String> map() {
        Map<String, String> map = new LinkedHashMap<>();
        rows.forEach(row -> map.put(row.cell(0), row.find(1).orElse("")));
        return map;
    }

    /** Those rows whose second cell is of a kind: their first cells, in their order. */
    public List<String> ofKind(String kind) {
        return rows.stream().filter(row -> row.cell(1).equals(kind)).map(row -> row.cell(0)).toList();
    }

    /** Every word between spaces in the first cells, in their order. */
    public Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        rows.forEach(row -> words.addAll(row.words(0)));
        return words;
    }

    /** The first cells, in their order. */
    public List<String> column() {
        return rows.stream().map(row -> row.cell(0)).toList();
    }

    /**
     * A line of a table.
     *
     * @param table its name
     * @param line  counted from one
     * @param cells at least one, none of them empty
     */
    public record Row(String table, int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /**
         * @param  column                counted from zero
         * @throws IllegalStateException if the row has not so many
         */
        public String cell(int column) {
            return find(column).orElseThrow(() -> wrong("It has no cell " + (column + 1) + "."));
        }

        /** A cell that may be missing at the end of a row. */
        public Optional<String> find(int column) {
            return column < cells.size() ? Optional.of(cells.get(column)) : Optional.empty();
        }

        /** What stands between the spaces of a cell. */
        public List<String> words(int column) {
            return List.of(cell(column).split(" "));
        }

        public int number(int column) {
            return as(row -> Integer.parseInt(row.cell(column)));
        }

        /** The constant that a cell names in small letters. */
        public <E extends Enum<E>> E constant(int column, Class<E> type) {
            return as(row -> Enum.valueOf(type, row.cell(column).toUpperCase(Locale.ROOT)));
        }

        /** What the row is; what is wrong with it is told with its place. */
        public <T> T as(Function<Row, T> meaning) {
            try {
                return meaning.apply(this);
            } catch (IllegalArgumentException cause) {
                throw new IllegalStateException(place() + cause.getMessage(), cause);
            }
        }

        private IllegalStateException wrong(String what) {
            return new IllegalStateException(place() + what);
        }

        private String place() {
            return "The table " + table + ", line " + line + ": ";
        }
    }
}
