package lectern.edition.print.block;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.document.Block;
import lectern.edition.print.style.Frame;
import lectern.edition.print.style.PrintContext;
import lectern.edition.print.style.Role;
import lectern.edition.print.style.Tag;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.text.Galley;
import lectern.edition.print.text.LineBreaker;
import lectern.edition.print.text.LineSetter;
import lectern.edition.print.text.LineStacker;
import lectern.edition.print.text.Placed;
import lectern.edition.print.text.Prose;
import lectern.edition.print.text.ShapedPiece;
import lectern.edition.print.text.Tie;

/**
 * Sets lists: labels at the side, everything else hanging from them. Large letters leave no room for many indents. A
 * list that has none is set back below the labels of one around it, and then its own labels tell the two apart.
 */
final class ListSetter {
    /** The usual one, and those of lists that are set back. A mark must be seen: it is drawn larger than the text. */
    private static final List<Bullet> BULLETS = List.of(new Bullet("\u2022", 1.4, 0.22),
            new Bullet("\u2013", 1.4, 0.12),
            new Bullet("\u25aa", 1, 0));
    private static final Pattern OWN_NUMBER = Pattern.compile("(?<![0-9A-Za-z])[0-9A-Za-z]++\\.$");
    /** A label tells its own number and so many of those around it at the most. */
    private static final int NUMBERS_AROUND = 2;
    /** "viii." is wider than "x.": the widest label is not always the last. Of more items than this, it is. */
    private static final int MEASURED = 100;

    private final BlockSetter setter;
    private final PrintContext context;
    private final double size;

    /**
     * @param scale how large it is drawn, in sizes of the text
     * @param drop  how much lower, in sizes, to stand at the middle of small letters
     */
    private record Bullet(String mark, double scale, double drop) {}

    /** How the items of a list are labelled. */
    private record Labels(double scale, double drop, boolean numbered, IntFunction<String> text) {}

    /**
     * Where a list stands.
     *
     * @param frame of its labels
     * @param hang  of everything else behind them
     * @param above whether a label is wider than that, and stands on a line of its own
     */
    private record Spot(Frame frame, Labels labels, double hang, boolean above) {
        Spot hanging(double less) {
            return new Spot(frame, labels, less, less < hang);
        }
    }

    ListSetter(BlockSetter setter, PrintContext context) {
        this.setter = setter;
        this.context = context;
        this.size = setter.style().size();
    }

    void bullets(List<Block.Item> items) {
        items(items, passed -> {
            Bullet bullet = BULLETS.get(passed.isEmpty() ? 0 : after(passed));
            return new Labels(bullet.scale(), bullet.drop(), false, _ -> bullet.mark());
        });
    }

    /** Another than that of the nearest list of bullets around. */
    private static int after(List<PrintContext.Level> lists) {
        List<String> marks = BULLETS.stream().map(Bullet::mark).toList();
        return lists.stream().map(list -> marks.indexOf(list.label())).filter(index -> index >= 0).findFirst()
                .map(index -> (index + 1) % BULLETS.size()).orElse(0);
    }

    void numbers(Block.NumberedList list) {
        items(list.items(), passed -> {
            List<String> numbers = passed.stream().map(around -> OWN_NUMBER.matcher(around.label()))
                    .filter(Matcher::find)
                    .map(Matcher::group).limit(NUMBERS_AROUND).toList();
            String path = String.join("", numbers.reversed());
            return new Labels(1, 0, true, item -> path + list.label(item) + ".");
        });
    }

    /** @param labelling from the lists around that it is set back behind, nearest first */
    private void items(List<Block.Item> items, Function<List<PrintContext.Level>, Labels> labelling) {
        Galley galley = setter.galley();
        Spot spot = spot(items, labelling);
        Labels labels = spot.labels();
        if (!spot.frame().equals(context.frame())) {
            galley.settleLabels();
        }
        Tag list = context.tag().child(Role.L, new Tag.Details.Numbering(labels.numbered()));
        for (int i = 0; i < items.size(); i++) {
            Tag item = list.child(Role.LI);
            String label = labels.text().apply(i);
            label(spot, label, item.child(Role.LBL));
            galley.gap(i == 0 ? 0 : setter.style().lineHeight() * 0.5);
            if (spot.above()) {
                galley.settle(Tie.FIRM);
            }
            setter.blocks(items.get(i).blocks(), context.item(new PrintContext.Level(spot.frame(), label),
                    spot.frame().indented(spot.hang()), item.child(Role.LBODY)));
            galley.settle();
        }
    }

    /**
     * It is inside the list around if there is room for the longest word, else set back, at last with labels above. If
     * there is no room anywhere, the word is split where a list without it would stand.
     */
    private Spot spot(List<Block.Item> items, Function<List<PrintContext.Level>, Labels> labelling) {
        List<Block> blocks = items.stream().flatMap(item -> item.blocks().stream()).toList();
        Labels plain = labelling.apply(List.of());
        Spot inside = spot(context.frame(), plain, items.size());
        List<Spot> spots = new ArrayList<>(List.of(inside));
        for (int i = 0; i < context.lists().size(); i++) {
            Frame frame = context.lists().get(i).frame();
            boolean outermost = i + 1 == context.lists().size() || !context.lists().get(i + 1).frame().equals(frame);
            if (outermost) {
                spots.add(spot(frame, labelling.apply(context.lists().subList(0, i + 1)), items.size()));
            }
        }
        spots.addAll(spots.stream().skip(1).map(spot -> spot.hanging(Math.min(spot.hang(), inside.hang()))).toList());
        for (Spot spot : spots) {
            if (setter.hasRoom(spot.frame(), spot.hang(), blocks, context)) {
                return spot;
            }
        }
        return setter.hasRoom(inside.frame(), inside.hang()) ? inside : spots.get(1);
    }

    /** A note with its number, hung like an item. */
    void note(int number, List<Block> blocks) {
        Labels labels = new Labels(1, 0, true, _ -> number + ".");
        Spot spot = spot(context.frame(), labels, 1);
        boolean hung = setter.hasRoom(spot.frame(), spot.hang(), blocks, context);
        label(spot, number + ".", context.tag().child(Role.LBL));
        if (!hung) {
            setter.galley().settle(Tie.FIRM);
        }
        setter.blocks(blocks, context.in(hung ? spot.frame().indented(spot.hang()) : spot.frame()));
        setter.galley().settle();
    }

    private void label(Spot spot, String label, Tag tag) {
        double labelSize = spot.labels().scale() * size;
        List<ShapedPiece> pieces = pieces(label, labelSize, tag);
        double baseline = LineStacker.baseline(pieces.getFirst().face(), size, setter.style().spacing());
        Placed.Line set = LineSetter.set(pieces, spot.frame().place(width(pieces)), baseline, labelSize);
        setter.galley().label(lowered(set, spot.labels().drop() * size), setter.style().lineHeight());
    }

    private Spot spot(Frame frame, Labels labels, int items) {
        double labelSize = labels.scale() * size;
        double widest = width(pieces(labels.text().apply(items - 1), labelSize, context.tag()));
        for (int i = 0; i < Math.min(items, MEASURED); i++) {
            widest = Math.max(widest, width(pieces(labels.text().apply(i), labelSize, context.tag())));
        }
        return new Spot(frame, labels, widest + 0.5 * size, false);
    }

    private static Placed.Line lowered(Placed.Line label, double points) {
        return new Placed.Line(label.baseline(), label.runs().stream().map(run -> run.raised(-points)).toList());
    }

    private List<ShapedPiece> pieces(String label, double labelSize, Tag tag) {
        return setter.stacker().shape(Prose.of(label + " ", TextStyle.plain(tag)), labelSize,
                context.frame().rightToLeft());
    }

    private static double width(List<ShapedPiece> label) {
        return LineBreaker.widest(label);
    }
}
