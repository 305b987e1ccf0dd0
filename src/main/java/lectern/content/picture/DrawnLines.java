package lectern.content.picture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Parts the lines of a text in a drawing, which knows no end of a line: each is a {@code tspan} that says where it stands
 * (SVG 1.1, 10.5). One that is only lowered goes on with the word before it, as the 2 of H₂O does.
 */
public final class DrawnLines {

    private static final Pattern NUMBER = Pattern.compile("\\s*([+-]?(?:\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9}))");
    /** How long the words may be that a drawing program raises or lowers by saying where they stand. */
    private static final int LONGEST_RAISED = 3;

    private DrawnLines() {}

    /** Changes a text of a drawing, which is to be a copy: a space in the drawing itself would move its words. */
    public static void part(Element text) {
        double x = number(text, "x");
        double lineY = number(text, "y");
        for (Element piece : text.select(Query.of("tspan[x]"))) {
            double y = piece.hasAttr("y") ? number(piece, "y") : lineY;
            // Programs cut a line where letters stand closer than usual: such pieces stand as high as the line.
            boolean moved = y != lineY || number(piece, "dy") != 0;
            double left = number(piece, "x");
            if (moved && !(left > x && isShort(piece))) {
                piece.before(new TextNode(" "));
                lineY = y;
            }
            x = left;
        }
    }

    private static boolean isShort(Element piece) {
        String words = piece.text();
        return words.length() <= LONGEST_RAISED && words.indexOf(' ') < 0;
    }

    private static double number(Element element, String name) {
        Matcher number = NUMBER.matcher(element.attr(name));
        return number.lookingAt() ? Double.parseDouble(number.group(1)) : 0;
    }
}
