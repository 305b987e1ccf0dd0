package lectern.content.block;

import java.util.regex.Pattern;
import lectern.content.inline.VisibleText;
import lectern.content.notes.NoteClasses;
import lectern.document.Block.Note.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Looks whether an element is more than a box in the text: whether it holds parts of the text, or other boxes. */
final class BoxExtent implements NodeFilter {
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    /** What holds more words is no box in the text but the text. */
    private static final int MOST_WORDS = 400;
    private static final int MOST_NODES = 2_000;
    /** So many words may stand before a title, such as an icon's. */
    private static final int FEW_WORDS = 10;

    private final boolean lookForBoxes;
    private final StringBuilder text = new StringBuilder();
    private int nodes;
    private int words;
    private int level;
    private boolean more;

    private BoxExtent(boolean lookForBoxes) {
        this.lookForBoxes = lookForBoxes;
    }

    static BoxExtent of(Element element, boolean lookForBoxes) {
        BoxExtent extent = new BoxExtent(lookForBoxes);
        element.filter(extent);
        return extent;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        nodes++;
        if (node instanceof TextNode run && !run.isBlank()) {
            text.append(run.getWholeText());
            words += run.text().strip().split(" ").length;
        } else if (node instanceof Element element && depth > 0) {
            text.append(VisibleText.isBlock(element) ? " " : "");
            more |= isMore(element);
        }
        more |= nodes > MOST_NODES || words > MOST_WORDS;
        return more ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    /** A box has one heading, which goes first; what else it has is deeper. */
    private boolean isMore(Element element) {
        if (HEADING.matcher(element.normalName()).matches()) {
            int own = element.normalName().charAt(1) - '0';
            boolean first = level == 0;
            boolean divides = own == 1 || (first ? words > FEW_WORDS : own <= level);
            level = first ? own : level;
            return divides;
        }
        return element.nameIs("main") || lookForBoxes && NoteReader.BOXES.contains(element.normalName())
                && NoteReader.CLASSES.box(element).flatMap(NoteClasses.Box::kind).filter(kind -> kind != Kind.ASIDE)
                        .isPresent();
    }

    boolean isMore() {
        return more;
    }

    boolean isTitled() {
        return level > 0;
    }

    String text() {
        return text.toString();
    }
}
