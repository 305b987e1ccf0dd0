package lectern.edition.print.block;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.document.Block;
import lectern.document.Sentence;
import lectern.edition.print.style.Frame;
import lectern.edition.print.style.PrintContext;
import lectern.edition.print.style.Role;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.text.Galley;
import lectern.edition.print.text.Placed;
import lectern.edition.print.text.Prose;
import lectern.edition.print.text.Strip;
import lectern.edition.print.text.Tie;

/**
 * Sets what stands apart from the text: a remark beside a bar, a warning in a frame, the graver the heavier. A frame that
 * goes on on the next page is open there, so that nobody takes half of it for the whole.
 */
final class BoxSetter {
    /** All in sizes of the text. */
    private static final double BAR = 0.18;
    private static final double INDENT = 1;
    private static final double PADDING = 0.6;
    /** Of a box that is parted, no fewer lines stand on a page: one by itself looks like a part of something else. */
    private static final int FEWEST_LINES = 2;
    /** Urgent advice no higher than this part of a page's height is worth half an empty page to be seen as one. */
    private static final double WHOLE = 0.75;

    private final BlockSetter setter;
    private final PrintContext context;
    private final double size;

    /** @param context whose tag is that of the box */
    BoxSetter(BlockSetter setter, PrintContext context) {
        this.setter = setter;
        this.context = context;
        this.size = setter.style().size();
    }

    /** How thick the lines of a frame are; 0 where a bar at the side is enough. */
    private static double frame(Block.Note.Kind kind) {
        return switch (kind) {
            case ASIDE, FOOTNOTE, TIP, ADVICE -> 0;
            case IMPORTANT -> 0.08;
            case CAUTION, WARNING -> 0.14;
            case URGENT -> 0.22;
            case EMERGENCY -> 0.36;
        };
    }

    void quote(Block.Quote quote) {
        beside(quote.blocks(), (blocks, inner) -> blocks.blocks(quote.blocks(), inner));
    }

    void note(Block.Note note) {
        double line = frame(note.kind()) * size;
        Content content = (blocks, inner) -> note(note, blocks, inner);
        List<Block> words = Stream.concat(
                note.title().map(title -> new Block.Paragraph(List.of(title))).stream(), note.blocks().stream())
                .toList();
        if (line > 0) {
            boolean urgent = note.kind().compareTo(Block.Note.Kind.URGENT) >= 0;
            framed(line, words, content, urgent ? setter.style().textHeight() * WHOLE : setter.shortEnough());
        } else {
            beside(words, content);
        }
    }

    @FunctionalInterface
    private interface Content {
        void set(BlockSetter here, PrintContext inner);
    }

    private static void note(Block.Note note, BlockSetter here, PrintContext inner) {
        // A plain remark has never been called one in print: its bar says it.
        if (!note.told() && note.kind() != Block.Note.Kind.ASIDE) {
            TextStyle style = here.wording().in(inner.language(), TextStyle.bold(inner.tag().child(Role.P)));
            here.paragraph(Prose.of(here.wording().note(note.kind()), style), inner.frame(), Tie.CLOSE);
        }
        if (note.title().isPresent()) {
            List<Sentence> title = List.of(note.title().get());
            here.galley().anchor(title.getFirst());
            Prose prose = here.writer().write(title, TextStyle.bold(inner.tag().child(Role.P)), inner.language());
            here.paragraph(prose, BlockSetter.directed(title, inner), Tie.CLOSE);
            here.galley().gap(here.style().lineHeight() * 0.5);
        }
        here.blocks(note.blocks(), inner);
    }

    /** Indented beside a bar, or where there is no room for that, as the text around. */
    private void beside(List<Block> words, Content content) {
        double indent = setter.hasRoom(context.frame(), INDENT * size, words, context) ? INDENT * size : 0;
        Galley set = new Galley();
        content.set(setter.into(set), context.aside(context.frame().indented(indent)));
        set.settle();
        Galley inner = held(set);
        if (indent == 0) {
            setter.galley().add(inner, setter.shortEnough());
            return;
        }
        Galley box = new Galley();
        double width = BAR * size;
        double x = context.frame().start(width).left();
        boolean first = true;
        for (Strip strip : inner.strips()) {
            box.add(barred(first ? strip.closed() : strip, x, width));
            first = false;
        }
        setter.galley().add(box, setter.shortEnough());
    }

    /** The same words with ties between the first lines, and between the last. */
    private Galley held(Galley words) {
        List<Strip> strips = words.strips();
        int count = strips.size();
        int[] lines = strips.stream().mapToInt(strip -> strip.lines(setter.style().lineHeight())).toArray();
        int all = IntStream.of(lines).sum();
        Galley held = new Galley();
        int above = 0;
        for (int i = 0; i < count; i++) {
            above += lines[i];
            boolean parts = i + 1 == count || above >= FEWEST_LINES && all - above >= FEWEST_LINES;
            held.add(parts ? strips.get(i) : strips.get(i).tied(Tie.CLOSE));
        }
        return held;
    }

    /**
     * Sets them in a frame; where words have no room beside its lines, between two of them.
     *
     * @param whole what is no higher than this stays on one page
     */
    private void framed(double line, List<Block> words, Content content, double whole) {
        Frame around = context.frame();
        double indent = line + PADDING * size;
        boolean sides = setter.hasRoom(around, 2 * indent, words, context);
        Frame within = sides ? around.indented(indent).start(around.width() - 2 * indent) : around;
        Galley set = new Galley();
        content.set(setter.into(set), context.aside(within).close());
        set.settle(Tie.CLOSE);
        Galley inner = held(set);
        Galley box = new Galley();
        box.add(edge(line, sides, true));
        Strip last = inner.strips().getLast();
        for (Strip strip : inner.strips()) {
            Strip first = strip == inner.strips().getFirst() ? strip.closed() : strip;
            Strip held = strip == last ? first.tied(Tie.FIRM) : first;
            box.add(sides ? barred(barred(held, around.left(), line), around.right() - line, line) : held);
        }
        box.add(edge(line, sides, false));
        setter.galley().add(box, whole);
    }

    /** The upper or lower line of a frame, with the room between it and the words. */
    private Strip edge(double line, boolean sides, boolean upper) {
        double free = PADDING * size / 2;
        double height = line + free;
        Frame around = context.frame();
        Galley one = new Galley();
        one.add(height, upper ? Tie.FIRM : Tie.NONE,
                List.of(new Placed.Bar(around.left(), upper ? 0 : free, around.width(), line)));
        Strip edge = one.strips().getFirst();
        return sides ? barred(barred(edge, around.left(), line), around.right() - line, line) : edge;
    }

    /** Headers that are repeated on the next page stand in the box as well. */
    private static Strip barred(Strip strip, double x, double width) {
        List<Strip> repeated = strip.repeated().stream().map(each -> barred(each, x, width)).toList();
        return strip.beside(new Placed.Bar(x, 0, width, strip.gap() + strip.height())).repeating(repeated);
    }
}
