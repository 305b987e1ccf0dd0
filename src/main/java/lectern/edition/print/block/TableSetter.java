package lectern.edition.print.block;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.document.Table;
import lectern.edition.print.block.Bands.Band;
import lectern.edition.print.style.Frame;
import lectern.edition.print.style.Role;
import lectern.edition.print.style.Room;
import lectern.edition.print.style.Tag;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.text.Galley;
import lectern.edition.print.text.Placed;
import lectern.edition.print.text.Strip;
import lectern.edition.print.text.Tie;

/**
 * Sets a table as a grid if every column is as wide as its longest word and every row fits on a page below the
 * header; else hands it to {@link LabelledTable}. A row is never cut, a header never stands alone, and a table that
 * goes on repeats its header.
 */
final class TableSetter {
    private static final double PADDING = 0.4;
    private static final double RULE = 1;
    private static final double HEADER_RULE = 2.5;
    /** A row that is taller leaves pages half empty. */
    private static final double TALLEST_ROW = 0.5;
    /** The header and a row: a caption above them has room. */
    private static final double TALLEST_START = 0.75;

    /** A table with no more is one thing to look at. */
    private static final int FEW_ROWS = 2;

    private final BlockSetter setter;
    private final Room room;
    private final Table table;
    private final double padding;
    private final Bands bands;

    TableSetter(BlockSetter setter, Room room, Table table) {
        this.setter = setter;
        this.room = room;
        this.table = table;
        this.bands = new Bands(table);
        this.padding = PADDING * setter.style().size();
    }

    void set() {
        Optional<double[]> columns = new ColumnFitter(setter, room, table, padding).widths();
        if (columns.isPresent()) {
            Tag tag = room.tag().child(Role.TABLE);
            Map<Band, Strip> strips = strips(columns.get(), tag);
            if (fit(strips)) {
                caption(tag);
                Galley whole = new Galley();
                body(strips, columns.get(), whole);
                long rows = bands.all().stream().filter(band -> !band.head()).count();
                setter.galley().add(whole, rows <= FEW_ROWS ? setter.style().textHeight() : setter.shortEnough());
                return;
            }
        }
        Tag list = room.tag().child(Role.L, new Tag.Details.Numbering(false));
        caption(list);
        new LabelledTable(setter, room, table).set(list);
    }

    private Map<Band, Strip> strips(double[] columns, Tag tag) {
        Map<Band, Strip> strips = new LinkedHashMap<>();
        for (Band band : bands.all()) {
            strips.put(band, strip(band, columns, tag));
        }
        return strips;
    }

    /** Each further page begins with the heads that hold there, and below them the name that its rows have in common. */
    private void body(Map<Band, Strip> strips, double[] columns, Galley galley) {
        RowGroup group = RowGroup.NONE;
        Map<Band, Strip> heads = new HashMap<>();
        for (Band band : bands.all()) {
            Strip strip = requireNonNull(strips.get(band));
            if (band.head()) {
                heads.put(band, strip(band, columns, Tag.ARTIFACT));
                galley.add(strip);
                continue;
            }
            boolean names = RowGroup.isName(table, band.from());
            Strip headed = names ? strip.tied(Tie.CLOSE) : strip.repeating(group.again());
            galley.add(headed.repeating(bands.over(band).stream().map(heads::get).toList()));
            group = names ? group(band.from(), sum(columns)) : group;
        }
    }

    /** Said again in a box like those around. */
    private RowGroup group(int row, double width) {
        Frame box = room.frame().start(width);
        Frame text = box.indented(padding).start(width - 2 * padding);
        RowGroup group = RowGroup.of(table.rows().get(row).cells().getFirst(), setter, room.in(text));
        List<Placed> placed = new ArrayList<>();
        double foot = padding;
        for (Strip strip : group.again()) {
            double top = foot;
            strip.placed().forEach(each -> placed.add(each.down(top)));
            foot += strip.height();
        }
        box(box, 0, foot + padding, placed);
        return new RowGroup(List.of(
                new Strip(0, foot + padding, Tie.FIRM, false, placed, List.of(), Optional.empty(), List.of())));
    }

    private void caption(Tag tag) {
        table.caption().forEach(sentence -> setter.galley().anchor(sentence));
        if (!table.caption().isEmpty()) {
            TextStyle style = TextStyle.bold(tag.child(Role.CAPTION));
            setter.paragraph(setter.writer().write(table.caption(), style, room.language()), room.frame(), Tie.FIRM);
            setter.galley().gap(setter.style().lineHeight() * 0.25);
        }
    }

    private boolean fit(Map<Band, Strip> strips) {
        double room = setter.style().textHeight();
        return bands.endWhole() && bands.all().stream().filter(band -> !band.head()).allMatch(band -> {
            double row = requireNonNull(strips.get(band)).height();
            double above = bands.over(band).stream().mapToDouble(head -> requireNonNull(strips.get(head)).height())
                    .sum();
            return row <= room * TALLEST_ROW && above + row <= room * TALLEST_START;
        });
    }

    private record Set(Table.Cell cell, int row, Galley galley, Tag tag) {}

    private Strip strip(Band band, double[] columns, Tag table) {
        int from = band.from();
        int to = band.stop();
        List<Set> cells = new ArrayList<>();
        for (int row = from; row < to; row++) {
            Tag tag = table.child(Role.TR);
            for (Table.Cell cell : this.table.rows().get(row).cells()) {
                cells.add(cell(cell, row, columns, tag));
            }
        }
        double[] tops = tops(cells, from, to);
        List<Placed> placed = new ArrayList<>();
        List<String> anchors = new ArrayList<>();
        for (Set set : cells) {
            place(set, columns, tops[set.row() - from],
                    tops[Math.min(to, set.row() + set.cell().rowSpan()) - from], placed, anchors);
        }
        double height = tops[to - from];
        if (band.head()) {
            placed.add(
                    new Placed.Bar(room.frame().place(sum(columns)), height - HEADER_RULE, sum(columns), HEADER_RULE));
        }
        return new Strip(0, height, band.head() ? Tie.FIRM : Tie.NONE, false, placed, anchors, Optional.empty(),
                List.of());
    }

    private Set cell(Table.Cell cell, int row, double[] columns, Tag tag) {
        boolean header = cell.role() != Table.Role.DATA;
        Optional<String> scope = switch (cell.role()) {
            case COLUMN_HEADER -> Optional.of("Column");
            case ROW_HEADER -> Optional.of("Row");
            case DATA -> Optional.empty();
        };
        Tag own = tag.child(header ? Role.TH : Role.TD,
                new Tag.Details.Cell(scope, cell.columnSpan(), cell.rowSpan()));
        Frame box = box(cell, columns);
        Frame text = box.indented(padding).start(box.width() - 2 * padding);
        Galley galley = new Galley();
        setter.into(galley).blocks(cell.blocks(), room.cell(text, own, header));
        galley.settle();
        return new Set(cell, row, galley, own);
    }

    private Frame box(Table.Cell cell, double[] columns) {
        double before = 0;
        for (int column = 0; column < cell.column(); column++) {
            before += columns[column];
        }
        double width = 0;
        for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
            width += columns[column];
        }
        return room.frame().indented(before).start(width);
    }

    /** Where each row begins, and the last one ends. */
    private double[] tops(List<Set> cells, int from, int to) {
        double[] heights = new double[to - from];
        double least = setter.style().lineHeight();
        for (Set set : cells) {
            if (set.cell().rowSpan() == 1) {
                int row = set.row() - from;
                heights[row] = Math.max(heights[row], Math.max(least, set.galley().height()) + 2 * padding);
            }
        }
        for (Set set : cells) {
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

    private void place(Set set, double[] columns, double top, double foot, List<Placed> placed, List<String> anchors) {
        placed.add(new Placed.Nothing(set.tag()));
        double y = top + padding;
        for (Strip strip : set.galley().strips()) {
            y += strip == set.galley().strips().getFirst() ? 0 : strip.gap();
            for (Placed each : strip.placed()) {
                placed.add(each.down(y));
            }
            y += strip.height();
            anchors.addAll(strip.anchors());
        }
        box(box(set.cell(), columns), top, foot, placed);
    }

    private static void box(Frame box, double top, double foot, List<Placed> placed) {
        placed.add(new Placed.Bar(box.left(), top, box.width(), RULE));
        placed.add(new Placed.Bar(box.left(), foot - RULE, box.width(), RULE));
        placed.add(new Placed.Bar(box.left(), top, RULE, foot - top));
        placed.add(new Placed.Bar(box.right() - RULE, top, RULE, foot - top));
    }

    private static double sum(double[] columns) {
        double sum = 0;
        for (double column : columns) {
            sum += column;
        }
        return sum;
    }
}
