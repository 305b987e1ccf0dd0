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
import lectern.edition.print.style.PrintContext;
import lectern.edition.print.style.Role;
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
    /** A row that is taller leaves pages half empty. */
    private static final double TALLEST_ROW = 0.5;
    /** The header and a row: a caption above them has room. */
    private static final double TALLEST_START = 0.75;

    /** A table with no more is one thing to look at. */
    private static final int FEW_ROWS = 2;

    private final BlockSetter setter;
    private final PrintContext context;
    private final Table table;
    private final double padding;
    private final Bands bands;

    TableSetter(BlockSetter setter, PrintContext context, Table table) {
        this.setter = setter;
        this.context = context;
        this.table = table;
        this.bands = new Bands(table);
        this.padding = PADDING * setter.style().size();
    }

    void set() {
        Optional<double[]> columns = new ColumnFitter(setter, context, table, padding).widths();
        if (columns.isPresent()) {
            Tag tag = context.tag().child(Role.TABLE);
            BandSetter rows = new BandSetter(setter, context, table, columns.get(), padding);
            Map<Band, Strip> strips = strips(rows, tag);
            if (fit(strips)) {
                caption(tag);
                Galley whole = new Galley();
                body(strips, rows, whole);
                long count = bands.all().stream().filter(band -> !band.head()).count();
                setter.galley().add(whole, count <= FEW_ROWS ? setter.style().textHeight() : setter.shortEnough());
                return;
            }
        }
        Tag list = context.tag().child(Role.L, new Tag.Details.Numbering(false));
        caption(list);
        new LabelledTable(setter, context, table).set(list);
    }

    private Map<Band, Strip> strips(BandSetter rows, Tag tag) {
        Map<Band, Strip> strips = new LinkedHashMap<>();
        for (Band band : bands.all()) {
            strips.put(band, rows.strip(band, tag));
        }
        return strips;
    }

    /** Each further page begins with the heads that hold there, and below them the name that its rows have in common. */
    private void body(Map<Band, Strip> strips, BandSetter rows, Galley galley) {
        RowGroup group = RowGroup.NONE;
        Map<Band, Strip> heads = new HashMap<>();
        for (Band band : bands.all()) {
            Strip strip = requireNonNull(strips.get(band));
            if (band.head()) {
                heads.put(band, rows.strip(band, Tag.ARTIFACT));
                galley.add(strip);
                continue;
            }
            boolean names = RowGroup.isName(table, band.from());
            Strip headed = names ? strip.tied(Tie.CLOSE) : strip.repeating(group.again());
            galley.add(headed.repeating(bands.over(band).stream().map(heads::get).toList()));
            group = names ? group(band.from(), rows.width()) : group;
        }
    }

    /** Said again in a box like those around. */
    private RowGroup group(int row, double width) {
        Frame box = context.frame().start(width);
        Frame text = box.indented(padding).start(width - 2 * padding);
        RowGroup group = RowGroup.of(table.rows().get(row).cells().getFirst(), setter, context.in(text));
        List<Placed> placed = new ArrayList<>();
        double foot = padding;
        for (Strip strip : group.again()) {
            double top = foot;
            strip.placed().forEach(each -> placed.add(each.down(top)));
            foot += strip.height();
        }
        BandSetter.box(box, 0, foot + padding, placed);
        return new RowGroup(List.of(
                new Strip(0, foot + padding, Tie.FIRM, 0, placed, Strip.Names.NONE, List.of())));
    }

    private void caption(Tag tag) {
        table.caption().forEach(sentence -> setter.galley().anchor(sentence));
        if (!table.caption().isEmpty()) {
            TextStyle style = TextStyle.bold(tag.child(Role.CAPTION));
            setter.paragraph(setter.writer().write(table.caption(), style, context.language()), context.frame(),
                    Tie.FIRM);
            setter.galley().gap(setter.style().lineHeight() * 0.25);
        }
    }

    private boolean fit(Map<Band, Strip> strips) {
        double page = setter.style().textHeight();
        return bands.endWhole() && bands.all().stream().filter(band -> !band.head()).allMatch(band -> {
            double row = requireNonNull(strips.get(band)).height();
            double above = bands.over(band).stream().mapToDouble(head -> requireNonNull(strips.get(head)).height())
                    .sum();
            return row <= page * TALLEST_ROW && above + row <= page * TALLEST_START;
        });
    }
}
