package lectern.edition.print.block;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lectern.document.Table;
import lectern.edition.print.style.PrintContext;

/** Finds widths for a table's columns so that no word is split. */
final class ColumnFitter {
    private static final double HAIR = 0.01;

    private final BlockSetter setter;
    private final PrintContext context;
    private final Table table;
    private final double padding;

    ColumnFitter(BlockSetter setter, PrintContext context, Table table, double padding) {
        this.setter = setter;
        this.context = context;
        this.table = table;
        this.padding = padding;
    }

    /** Gives them with padding; empty if there are none. */
    Optional<double[]> widths() {
        double[] least = new double[table.columns()];
        double[] most = new double[table.columns()];
        Arrays.fill(least, 2 * padding);
        Arrays.fill(most, 2 * padding);
        for (Table.Cell cell : narrowestFirst()) {
            boolean bold = cell.role() != Table.Role.DATA;
            Extent extent = Extent.of(cell.blocks(), context.cell(context.frame(), context.tag(), bold), setter)
                    .plus(2 * padding);
            spread(extent.least(), cell, least);
            spread(extent.most(), cell, most);
            if (extent.least() > context.frame().width() || Arrays.stream(least).sum() > context.frame().width()) {
                return Optional.empty();
            }
        }
        return table.columns() == 0 ? Optional.empty() : shared(least, most);
    }

    /** What spans columns takes only what they do not need anyway. */
    private List<Table.Cell> narrowestFirst() {
        return table.rows().stream().flatMap(row -> row.cells().stream())
                .sorted(Comparator.comparingInt(Table.Cell::columnSpan)).toList();
    }

    private static void spread(double width, Table.Cell cell, double[] columns) {
        double covered = 0;
        for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
            covered += columns[column];
        }
        double lacking = Math.max(0, width - covered) / cell.columnSpan();
        for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
            columns[column] += lacking;
        }
    }

    /**
     * Each column gets what it must have, and of the rest in proportion to what it lacks; where all have what they want,
     * they share the whole width in proportion to that.
     */
    private Optional<double[]> shared(double[] least, double[] most) {
        double width = context.frame().width();
        double needed = Arrays.stream(least).sum();
        if (needed > width) {
            return Optional.empty();
        }
        double wished = 0;
        for (int column = 0; column < least.length; column++) {
            most[column] = Math.max(least[column], most[column]);
            wished += most[column] - least[column];
        }
        double[] widths = new double[least.length];
        boolean narrow = needed + wished > width;
        for (int column = 0; column < least.length; column++) {
            // A hair more than the longest word, or rounding would split it.
            widths[column] = HAIR + (narrow
                    ? least[column] + (most[column] - least[column]) * (width - needed) / wished
                    : most[column] * width / (needed + wished));
        }
        return Optional.of(widths);
    }
}
