package lectern.edition.print.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lectern.document.Block;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.document.TableHeaders;
import lectern.document.text.Label;
import lectern.edition.print.style.PrintContext;
import lectern.edition.print.style.Role;
import lectern.edition.print.style.Tag;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.text.Galley;
import lectern.edition.print.text.Placed;
import lectern.edition.print.text.Prose;
import lectern.edition.print.text.Strip;
import lectern.edition.print.text.Tie;

/**
 * A row of a table that is set as a list: its cells below each other, each behind its label. It stands on one page if
 * it can. Wherever a page cuts it, the next one says what it is about and which cell goes on there: whether it is cut,
 * only the pages know, for what is tied to it or said again above it takes room too.
 */
final class Card {
    private static final double RULE = 1.5;

    private final BlockSetter setter;
    private final PrintContext context;
    private final List<Field> fields;
    private final List<Strip> group;

    /**
     * @param above   the headers of its column
     * @param asAbove whether it is only told that it is as in the row above
     */
    record Field(List<Table.Cell> above, Table.Cell cell, boolean asAbove) {
        List<Sentence> words() {
            return BlockWords.sentences(cell.blocks());
        }

        boolean isBlank() {
            return BlockWords.of(cell.blocks()).isBlank();
        }
    }

    /**
     * @param context  with the tag of the card
     * @param group what the rows around have in common, at the top of each page
     */
    Card(BlockSetter setter, PrintContext context, List<Field> fields, List<Strip> group) {
        this.setter = setter;
        this.context = context;
        this.fields = fields;
        this.group = group;
    }

    /** @param after its tie to what is below */
    void set(Tie after) {
        List<List<Strip>> cells = new ArrayList<>();
        for (Field field : fields) {
            Galley cell = new Galley();
            cell(field, setter.into(cell));
            cell.settle();
            cells.add(cell.strips());
        }
        int about = about();
        setter.galley().add(joined(labelled(cells, about), about), setter.style().textHeight(), after);
    }

    /** Which field says what the row is about: the first that says something; behind the last one if none does. */
    private int about() {
        int about = 0;
        while (about < fields.size() && fields.get(about).isBlank()) {
            about++;
        }
        return about;
    }

    private static double height(List<Strip> strips) {
        return strips.stream().mapToDouble(strip -> strip.height() + strip.gap()).sum();
    }

    /**
     * Sets it below a rule. A short cell stays on one page even where the card does not, and what the row is about
     * stands on the page of what is said of it.
     */
    private Galley joined(List<List<Strip>> cells, int about) {
        Galley card = new Galley();
        card.add(RULE, Tie.FIRM, List.of(new Placed.Bar(context.frame().left(), 0, context.frame().width(), RULE),
                new Placed.Nothing(context.tag())));
        for (int i = 0; i < cells.size(); i++) {
            Galley cell = new Galley();
            cells.get(i).forEach(cell::add);
            card.add(cell, setter.shortEnough(), i <= about && i + 1 < cells.size() ? Tie.CLOSE : Tie.NONE);
        }
        Galley grouped = new Galley();
        card.strips().forEach(strip -> grouped.add(strip.repeating(group)));
        return grouped;
    }

    /** Each strip says again what the card is about, and inside a cell also what the cell is. */
    private List<List<Strip>> labelled(List<List<Strip>> cells, int about) {
        List<Strip> between = about < fields.size() ? name(fields.get(about), List.of()) : List.of();
        List<List<Strip>> labelled = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            List<Strip> before = i > about ? between : List.of();
            boolean goesOn = i > about && cells.get(i).size() > 1;
            List<Strip> inside = goesOn ? inside(fields.get(about), between, fields.get(i)) : between;
            List<Strip> cell = new ArrayList<>();
            for (Strip strip : cells.get(i)) {
                cell.add(strip.repeating(cell.isEmpty() ? before : inside));
            }
            labelled.add(cell);
        }
        return labelled;
    }

    /** @param between what is said between cells, if there is room for the label too */
    private List<Strip> inside(Field about, List<Strip> between, Field field) {
        Continued continued = new Continued(setter, context);
        List<Strip> label = continued.label(label(field, continued.tag(), context.language()));
        boolean fits = height(group) + height(between) + height(label) <= continued.height();
        return Stream.concat((fits ? between : name(about, label)).stream(), label.stream()).toList();
    }

    /** What a row is about is what its first cell says, if that says something. */
    private List<Strip> name(Field field, List<Strip> label) {
        Continued continued = new Continued(setter, context);
        TextStyle bold = TextStyle.bold(continued.tag());
        Prose name = setter.writer().write(field.words(), bold, context.language());
        Prose whole = label(field, continued.tag(), context.language());
        whole.add(labelEnd(field, whole), bold);
        setter.writer().write(field.words(), bold, context.language(), whole);
        return continued.name(whole, name, continued.height() - height(group) - height(label));
    }

    private Prose label(Field field, Tag tag, Locale language) {
        TextStyle bold = TextStyle.bold(tag);
        Prose prose = new Prose();
        String before = "";
        for (Table.Cell each : field.above()) {
            List<Sentence> name = BlockWords.sentences(each.blocks());
            prose.add(prose.isBlank() ? "" : Label.between(before), bold);
            setter.writer().write(name, bold, language, prose);
            before = Sentence.unmarked(name);
        }
        if (prose.isBlank() && field.asAbove()) {
            prose.add(TableHeaders.beginning(field.cell()), bold);
        }
        return prose;
    }

    /** What stands between a label and the words of its cell. */
    private String labelEnd(Field field, Prose label) {
        if (label.isBlank()) {
            return "";
        }
        String last = field.above().isEmpty()
                ? label.text()
                : Sentence.unmarked(BlockWords.sentences(field.above().getLast().blocks()));
        return setter.wording().named(last).substring(last.length()) + " ";
    }

    private void cell(Field field, BlockSetter setter) {
        boolean first = field == fields.getFirst();
        PrintContext inner = context.cell(context.frame(), context.tag(),
                first && field.cell().role() != Table.Role.DATA);
        setter.galley().gap(setter.style().lineHeight() * 0.25);
        Tag tag = inner.tag().child(Role.P);
        Prose prose = label(field, tag, inner.language());
        boolean labelled = !prose.isBlank();
        prose.add(labelEnd(field, prose), TextStyle.bold(tag));
        List<Block> rest = field.asAbove() ? List.of() : field.cell().blocks();
        if (field.asAbove() || field.isBlank()) {
            if (labelled || field.asAbove()) {
                prose.add(field.asAbove() ? setter.wording().asAbove() : setter.wording().empty(),
                        setter.wording().in(inner.language(), TextStyle.plain(tag)));
            }
        } else if (rest.getFirst() instanceof Block.Paragraph paragraph) {
            for (Sentence sentence : paragraph.sentences()) {
                setter.galley().anchor(sentence);
            }
            setter.writer().write(paragraph.sentences(), inner.text(tag), inner.language(), prose);
            rest = rest.subList(1, rest.size());
        }
        // A label stands on the page of its picture.
        setter.paragraph(prose, inner.frame(), rest.isEmpty() ? Tie.NONE : Tie.CLOSE);
        setter.blocks(rest, inner);
    }
}
