package lectern.edition.print.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.edition.print.style.Frame;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.PrintWording;
import lectern.edition.print.style.Tag;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.text.LineBreaker;
import lectern.edition.print.text.LineSetter;
import lectern.edition.print.text.LineStacker;
import lectern.edition.print.text.Placed;
import lectern.edition.print.text.Prose;
import lectern.edition.print.text.ShapedPiece;

/**
 * The line at every page's foot: the page's number first, and what is printed behind it, so that pages which fell on the
 * floor find together. Where the line is too short for both, the number stands there without words, or the title with
 * fewer. All pages
 * of a print say as much as its last one has room for. For one walk.
 */
final class RunningLine {
    private static final String BETWEEN = " \u2013 ";
    private static final String CUT = "\u2026";

    private final List<String> titles;
    private final PrintStyle style;
    private final PrintWording wording;
    private final LineStacker stacker;
    private Optional<Words> words = Optional.empty();

    /** @param full whether the number stands there in words */
    private record Words(boolean full, String title) {}

    /** @param titles what is printed, the longest first */
    RunningLine(List<String> titles, PrintStyle style, PrintWording wording, LineStacker stacker) {
        this.titles = List.copyOf(titles);
        this.style = style;
        this.wording = wording;
        this.stacker = stacker;
    }

    /** @param count of all pages, the same at each of them */
    Placed.Line set(int page, int count, Frame frame) {
        Words chosen = words.orElseGet(() -> choose(count, frame));
        words = Optional.of(chosen);
        List<ShapedPiece> line = pieces(behind(number(chosen.full(), page, count), chosen.title()), frame);
        double width = LineBreaker.unbroken(line);
        double top = style.paper().height() - style.margin() - style.lineHeight();
        double baseline = top + LineStacker.baseline(line.getFirst().face(), style.size(), style.spacing());
        return LineSetter.set(line, frame.place(width), baseline, style.size());
    }

    private Words choose(int count, Frame frame) {
        Stream<Words> whole = Stream.of(true, false)
                .flatMap(full -> titles.stream().map(title -> new Words(full, title)));
        Stream<Words> shorter = shorter(titles.getLast()).stream()
                .flatMap(title -> Stream.of(new Words(true, title), new Words(false, title)));
        return Stream.concat(whole, shorter)
                .filter(each -> fits(behind(number(each.full(), count, count), each.title()), frame)).findFirst()
                .orElseGet(() -> new Words(false, beginning(count, titles.getLast(), frame)));
    }

    private String number(boolean full, int page, int count) {
        return full ? wording.page(page, count) : wording.shortPage(page, count);
    }

    private static String behind(String number, String title) {
        return number + BETWEEN + title;
    }

    private boolean fits(String line, Frame frame) {
        return LineBreaker.unbroken(pieces(line, frame)) <= frame.width();
    }

    /** The title with fewer and fewer of its words. */
    private static List<String> shorter(String title) {
        List<String> words = List.of(title.split(" "));
        return Stream.iterate(words.size() - 1, count -> count > 0, count -> count - 1)
                .map(count -> String.join(" ", words.subList(0, count)) + " " + CUT).toList();
    }

    /** As many letters as fit: nobody needs the rest of a long word to know the booklet by it. */
    private String beginning(int count, String title, Frame frame) {
        int end = title.length();
        while (end > 0 && !fits(behind(number(false, count, count), title.substring(0, end) + CUT), frame)) {
            end = title.offsetByCodePoints(end, -1);
        }
        return title.substring(0, end) + CUT;
    }

    private List<ShapedPiece> pieces(String text, Frame frame) {
        return stacker.shape(Prose.of(text, TextStyle.plain(Tag.ARTIFACT)), style.size(), frame.rightToLeft());
    }
}
