package lectern.edition.print.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
 * The lines at every page's foot: the page's number first, and what is printed behind it, so that pages which fell on the
 * floor find together. Where there is too little room for both, the number stands there without words, or the title with
 * fewer. All pages of a print say as much as its last one has room for. For one walk.
 */
final class RunningLine {
    private static final String BETWEEN = " \u2013 ";
    private static final String CUT = "\u2026";
    /** Nothing of a sign or a bracket that begins what is cut off. */
    private static final Pattern DANGLING = Pattern.compile("[,:;،؛(]$| ?[–—-]$");
    /** What letters have below their line, in sizes. */
    private static final double BELOW = 0.22;
    /** A title that has no room on one line may have so many. */
    private static final int MOST_LINES = 2;
    /** Hardly a print has more pages, and how many they are depends on the room for them. */
    private static final int MANY_PAGES = 99;

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

    /** How many lines they should have. */
    int needed(Frame frame) {
        String shortest = titles.getLast();
        return fits(behind(number(false, MANY_PAGES, MANY_PAGES), shortest), frame) ? 1 : MOST_LINES;
    }

    /** @param count of all pages, the same at each of them */
    List<Placed.Line> set(int page, int count, Frame frame) {
        Words chosen = words.orElseGet(() -> choose(count, frame));
        words = Optional.of(chosen);
        String text = behind(number(chosen.full(), page, count), chosen.title());
        List<String> parts = style.footLines() > 1 && !fits(text, frame)
                ? parted(text, frame).orElse(List.of(text))
                : List.of(text);
        double foot = style.paper().height() - style.margin();
        List<Placed.Line> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            // The space between is read, so that words of two lines are not one.
            List<ShapedPiece> line = pieces(parts.get(i) + (i + 1 < parts.size() ? " " : ""), frame);
            double baseline = parts.size() > 1
                    ? foot - BELOW * style.size() - (parts.size() - 1 - i) * style.footLineHeight()
                    : foot - style.lineHeight()
                            + LineStacker.baseline(line.getFirst().face(), style.size(), style.spacing());
            double width = LineBreaker.unbroken(pieces(parts.get(i), frame));
            lines.add(LineSetter.set(line, frame.place(width), baseline, style.size()));
        }
        return lines;
    }

    private Words choose(int count, Frame frame) {
        Stream<Words> shorter = shorter(titles.getLast()).stream()
                .flatMap(title -> Stream.of(new Words(true, title), new Words(false, title)));
        List<Words> all = Stream.concat(Stream.of(true, false)
                .flatMap(full -> titles.stream().map(title -> new Words(full, title))), shorter).toList();
        Stream<Words> whole = all.stream().filter(each -> titles.contains(each.title()))
                .filter(each -> fits(text(each, count), frame));
        return Stream.concat(whole, all.stream().filter(each -> hasRoom(text(each, count), frame))).findFirst()
                .orElseGet(() -> new Words(false, beginning(count, titles.getLast(), frame)));
    }

    private String text(Words words, int count) {
        return behind(number(words.full(), count, count), words.title());
    }

    private String number(boolean full, int page, int count) {
        return full ? wording.page(page, count) : wording.shortPage(page, count);
    }

    private static String behind(String number, String title) {
        return number + BETWEEN + title;
    }

    /** On one line. */
    private boolean fits(String line, Frame frame) {
        return LineBreaker.unbroken(pieces(line, frame)) <= frame.width();
    }

    private boolean hasRoom(String text, Frame frame) {
        return fits(text, frame) || style.footLines() > 1 && parted(text, frame).isPresent();
    }

    /** On two lines, the first as long as it can be. */
    private Optional<List<String>> parted(String text, Frame frame) {
        return IntStream.iterate(text.lastIndexOf(' '), space -> space > 0, space -> text.lastIndexOf(' ', space - 1))
                .filter(space -> fits(text.substring(0, space), frame)).boxed().findFirst()
                .map(space -> List.of(text.substring(0, space), text.substring(space + 1)))
                .filter(parts -> fits(parts.getLast(), frame));
    }

    /** The title with fewer and fewer of its words. */
    private static List<String> shorter(String title) {
        List<String> words = List.of(title.split(" "));
        return Stream.iterate(words.size() - 1, count -> count > 0, count -> count - 1)
                .map(count -> DANGLING.matcher(String.join(" ", words.subList(0, count))).replaceFirst("") + " " + CUT)
                .toList();
    }

    /** As many letters as fit: nobody needs the rest of a long word to know the booklet by it. */
    private String beginning(int count, String title, Frame frame) {
        int end = title.length();
        while (end > 0 && !hasRoom(behind(number(false, count, count), title.substring(0, end) + CUT), frame)) {
            end = title.offsetByCodePoints(end, -1);
        }
        return title.substring(0, end) + CUT;
    }

    private List<ShapedPiece> pieces(String text, Frame frame) {
        return stacker.shape(Prose.of(text, TextStyle.plain(Tag.ARTIFACT)), style.size(), frame.rightToLeft());
    }
}
