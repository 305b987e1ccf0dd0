package lectern.edition.print.layout;

import java.util.List;
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

/** The line at every page's foot: the page's number first, and the title behind it where it fits. */
final class RunningLine {
    private static final String BETWEEN = " \u2013 ";

    private final String title;
    private final PrintStyle style;
    private final PrintWording wording;
    private final LineStacker stacker;

    RunningLine(String title, PrintStyle style, PrintWording wording, LineStacker stacker) {
        this.title = title;
        this.style = style;
        this.wording = wording;
        this.stacker = stacker;
    }

    Placed.Line set(int page, int count, Frame frame) {
        List<ShapedPiece> number = pieces(wording.page(page, count));
        List<ShapedPiece> whole = pieces(wording.page(page, count) + BETWEEN + title);
        List<ShapedPiece> fitting = LineBreaker.unbroken(whole) <= frame.width() ? whole : number;
        double width = LineBreaker.unbroken(fitting);
        double top = style.paper().height() - style.margin() - style.lineHeight();
        double baseline = top + LineStacker.baseline(fitting.getFirst().face(), style.size(), style.spacing());
        return LineSetter.set(fitting, frame.place(width), baseline, style.size());
    }

    private List<ShapedPiece> pieces(String text) {
        return stacker.shape(Prose.of(text, TextStyle.plain(Tag.ARTIFACT)), style.size());
    }
}
