package lectern.edition.print.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.print.block.BlockSetter;
import lectern.edition.print.style.Frame;
import lectern.edition.print.style.PrintContext;
import lectern.edition.print.style.PrintStyle;
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
import lectern.edition.print.text.Strip;
import lectern.edition.print.text.Tie;

/** The list of contents: a title, a dotted line and a page number for each section, all of it a link. */
final class Contents {
    private static final String WIDEST_NUMBER = "0000";
    private static final String LEADER = " .";

    private final Publication publication;
    private final PrintStyle style;

    Contents(Publication publication, PrintStyle style) {
        this.publication = publication;
        this.style = style;
    }

    /** A section's name among the places of a print: its address, as links to it say. */
    static String place(Publication publication, Section section) {
        return "/" + publication.id() + "/" + section.id();
    }

    /** @param pages from the name of a section's place to its page's number; does not change how many lines there are */
    List<Strip> set(int level, PrintContext context, BlockSetter setter, ToIntFunction<String> pages) {
        Galley galley = new Galley();
        BlockSetter here = setter.into(galley);
        TextStyle title = setter.wording().in(context.language(),
                TextStyle.bold(context.tag().child(Role.heading(level))));
        here.heading(level, Prose.of(setter.wording().say("contents"), title), context.frame());
        galley.gap(style.lineHeight());
        Tag list = context.tag().child(Role.TOC);
        int number = 0;
        for (Section section : publication.sections()) {
            number++;
            entry(section, number, context.in(list), here, pages.applyAsInt(place(publication, section)));
            galley.gap(style.lineHeight() * 0.5);
        }
        return galley.strips();
    }

    private void entry(Section section, int number, PrintContext context, BlockSetter setter, int page) {
        String words = section.title().text().isBlank()
                ? setter.wording().section(number)
                : section.name();
        Tag link = context.tag().child(Role.TOCI).child(Role.LINK,
                new Tag.Details.Target(place(publication, section), true, words));
        LineStacker stacker = setter.stacker();
        double reserved = width(stacker, WIDEST_NUMBER) + style.size() * 0.5;
        Frame frame = section.depth() == 1 ? context.frame() : context.frame().indented(style.size());
        Galley lines = new Galley();
        Prose prose = Prose.of(setter.writer().printable(words) + " ", TextStyle.plain(link));
        setter.into(lines).paragraph(prose, frame.start(frame.width() - reserved), Tie.FIRM);
        for (Strip strip : lines.strips()) {
            boolean last = strip == lines.strips().getLast();
            List<Placed> placed = new ArrayList<>(strip.placed());
            if (last) {
                Placed.Line line = (Placed.Line) strip.placed().getFirst();
                placed.addAll(numbered(line, frame, setter.wording().number(page), link, stacker));
            }
            setter.galley()
                    .add(new Strip(strip.gap(), strip.height(), last ? Tie.NONE : Tie.FIRM, 0, placed,
                            Strip.Names.NONE, List.of()));
        }
    }

    private List<Placed> numbered(Placed.Line line, Frame frame, String page, Tag link, LineStacker stacker) {
        List<ShapedPiece> number = stacker.shape(Prose.of(page, TextStyle.plain(link)), style.size());
        double width = LineBreaker.widest(number);
        Frame end = frame.end(width);
        double from = line.runs().stream().mapToDouble(Placed.Run::x).min().orElse(frame.left());
        double to = line.runs().stream().mapToDouble(run -> run.x() + run.width()).max().orElse(frame.left());
        double space = frame.rightToLeft() ? from - end.right() : end.left() - to;
        double dot = width(stacker, LEADER);
        int dots = (int) ((space - style.size() * 0.6) / dot);
        List<Placed> placed = new ArrayList<>();
        if (dots > 0) {
            List<ShapedPiece> leader = stacker.shape(Prose.of(LEADER.repeat(dots), TextStyle.plain(Tag.ARTIFACT)),
                    style.size());
            double x = frame.rightToLeft()
                    ? end.right() + style.size() * 0.3
                    : end.left() - style.size() * 0.3 - dots * dot;
            placed.add(LineSetter.set(leader, x, line.baseline(), style.size()));
        }
        placed.add(LineSetter.set(number, end.left(), line.baseline(), style.size()));
        return placed;
    }

    private double width(LineStacker stacker, String text) {
        return LineBreaker.unbroken(stacker.shape(Prose.of(text, TextStyle.plain(Tag.ARTIFACT)), style.size()));
    }
}
