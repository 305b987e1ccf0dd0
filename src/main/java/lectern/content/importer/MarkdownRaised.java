package lectern.content.importer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Lowered and raised letters as Pandoc writes them: {@code H~2~O} and {@code 10^9^/L}. A single tilde before a number is
 * a rough one, and so only a letter has a tilde behind it.
 *
 * @see <a href="https://pandoc.org/MANUAL.html#superscripts-and-subscripts">Pandoc's syntax</a>
 */
final class MarkdownRaised extends AbstractVisitor {

    private static final String INSIDE = "([\\p{L}\\p{N}+\u2212-]{1,12})";
    private static final Pattern RAISED = Pattern
            .compile("(?<=[\\p{L})\\]])~" + INSIDE + "~|(?<=[\\p{L}\\p{N})\\]])\\^" + INSIDE + "\\^");

    private MarkdownRaised() {}

    static void makeIn(Node document) {
        document.accept(new MarkdownRaised());
    }

    @Override
    public void visit(Text text) {
        String words = text.getLiteral();
        Matcher raised = RAISED.matcher(words);
        int from = 0;
        while (raised.find()) {
            String tag = raised.group(1) == null ? "sup" : "sub";
            text.insertBefore(new Text(words.substring(from, raised.start())));
            text.insertBefore(html("<" + tag + ">"));
            text.insertBefore(new Text(raised.group(raised.group(1) == null ? 2 : 1)));
            text.insertBefore(html("</" + tag + ">"));
            from = raised.end();
        }
        if (from > 0) {
            text.setLiteral(words.substring(from));
        }
    }

    private static HtmlInline html(String tag) {
        HtmlInline html = new HtmlInline();
        html.setLiteral(tag);
        return html;
    }
}
