package lectern.edition.print.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.document.Table;
import lectern.edition.print.block.Bands.Band;
import lectern.edition.print.style.Frame;
import lectern.edition.print.style.PrintContext;
import lectern.edition.print.style.Role;
import lectern.edition.print.style.Tag;
import lectern.edition.print.text.Galley;
import lectern.edition.print.text.Placed;
import lectern.edition.print.text.Strip;
import lectern.edition.print.text.Tie;

/** Sets rows that hang together as one strip, each cell in a box. */
final class BandSetter {
    private static final double RULE = 1;
    private static final double HEADER_RULE = 2.5;

    private final BlockSetter setter;
    private final PrintContext context;
    private final Table table;
    private final double[] columns;
    private final double padding;

    /** @param columns their widths */
    BandSetter(BlockSetter setter, PrintContext context, Table table, double[] columns, double padding) {
        this.setter = setter;
        this.context = context;
        this.table = table;
        this.columns = columns.clone();
        this.padding = padding;
    }

    private record Filled(Table.Cell cell, int row, Galley galley, Tag tag) {}

    /** @param around the rows' tags */
    Strip strip(Band band, Tag around) {
        int from = band.from();
        int to = band.stop();
        List<Filled> cells = new ArrayList<>();
        for (int row = from; row < to; row++) {
            Tag tag = around.child(Role.TR);
            for (Table.Cell cell : table.rows().get(row).cells()) {
                cells.add(cell(cell, row, tag));
            }
        }
        double[] tops = tops(cells, from, to);
        List<Placed> placed = new ArrayList<>();
        List<String> anchors = new ArrayList<>();
        for (Filled set : cells) {
            place(set, tops[set.row() - from],
                    tops[Math.min(to, set.row() + set.cell().rowSpan()) - from], placed, anchors);
        }
        double height = tops[to - from];
        if (band.head()) {
            placed.add(
                    new Placed.Bar(context.frame().place(width()), height - HEADER_RULE, width(), HEADER_RULE));
        }
        return new Strip(0, height, band.head() ? Tie.FIRM : Tie.NONE, 0, placed,
                new Strip.Names(anchors, Optional.empty()), List.of());
    }

    private Filled cell(Table.Cell cell, int row, Tag tag) {
        boolean header = cell.role() != Table.Role.DATA;
        Optional<String> scope = switch (cell.role()) {
            case COLUMN_HEADER -> Optional.of("Column");
            case ROW_HEADER -> Optional.of("Row");
            case DATA -> Optional.empty();
        };
        Tag own = tag.child(header ? Role.TH : Role.TD,
                new Tag.Details.Cell(scope, cell.columnSpan(), cell.rowSpan()));
        Frame box = box(cell);
        Frame text = box.indented(padding).start(box.width() - 2 * padding);
        Galley galley = new Galley();
        setter.into(galley).blocks(cell.blocks(), context.cell(text, own, header));
        galley.settle();
        return new Filled(cell, row, galley, own);
    }

    private Frame box(Table.Cell cell) {
        double before = 0;
        for (int column = 0; column < cell.column(); column++) {
            before += columns[column];
        }
        double width = 0;
        for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
            width += columns[column];
        }
        return context.frame().indented(before).start(width);
    }

    /** Where each row begins, and the last one ends. */
    private double[] tops(List<Filled> cells, int from, int to) {
        double[] heights = new double[to - from];
        double least = setter.style().lineHeight();
        for (Filled set : cells) {
            if (set.cell().rowSpan() == 1) {
                int row = set.row() - from;
                heights[row] = Math.max(heights[row], Math.max(least, set.galley().height()) + 2 * padding);
            }
        }
        for (Filled set : cells) {
            int row = set.row() - from;
            int stop = Math.min(heights.length, row + set.cell().rowSpan());
            double covered = 0;
            for (int i = row; i < stop; i++) {
                covered += heights[i];
            }
            heights[stop - 1] += Math.max(0, set.galley().height() + 2 * padding - covered);
        }
        double[] tops = new double[heights.length + 1];
        for (int i = 0; i < heights.length; i++) {
            tops[i + 1] = tops[i] + heights[i];
        }
        return tops;
    }

    private void place(Filled set, double top, double foot, List<Placed> placed, List<String> anchors) {
        placed.add(new Placed.Nothing(set.tag()));
        double y = top + padding;
        for (Strip strip : set.galley().strips()) {
            y += strip == set.galley().strips().getFirst() ? 0 : strip.gap();
            for (Placed each : strip.placed()) {
                placed.add(each.down(y));
            }
            y += strip.height();
            anchors.addAll(strip.names().anchors());
        }
        box(box(set.cell()), top, foot, placed);
    }

    /** Draws the lines of a box. */
    static void box(Frame box, double top, double foot, List<Placed> placed) {
        placed.add(new Placed.Bar(box.left(), top, box.width(), RULE));
        placed.add(new Placed.Bar(box.left(), foot - RULE, box.width(), RULE));
        placed.add(new Placed.Bar(box.left(), top, RULE, foot - top));
        placed.add(new Placed.Bar(box.right() - RULE, top, RULE, foot - top));
    }

    /** The whole width of a row. */
    double width() {
        double sum = 0;
        for (double column : columns) {
            sum += column;
        }
        return sum;
    }
}
