package lectern.content.importer;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Makes lists of definitions of terms whose meanings are on lines that begin with a colon and a space. */
final class MarkdownDefinitions extends AbstractVisitor {

    private static final String END = "</dl>";

    private final List<Paragraph> found = new ArrayList<>();

    static void makeIn(Node document) {
        MarkdownDefinitions definitions = new MarkdownDefinitions();
        document.accept(definitions);
        definitions.found.forEach(MarkdownDefinitions::list);
    }

    @Override
    public void visit(Paragraph paragraph) {
        boolean begins = paragraph.getFirstChild() != null && isMeaning(paragraph.getFirstChild());
        boolean before = paragraph.getPrevious() instanceof Paragraph term && lines(term).size() == 1;
        boolean after = !found.isEmpty() && found.getLast() == paragraph.getPrevious();
        if (begins ? before || after : lines(paragraph).stream().anyMatch(line -> isMeaning(line.getFirst()))) {
            if (begins && before && !after) {
                found.add((Paragraph) paragraph.getPrevious());
            }
            found.add(paragraph);
        }
    }

    private static boolean isMeaning(Node first) {
        return first instanceof Text text && text.getLiteral().matches("(?s):[ \\t].*");
    }

    private static List<List<Node>> lines(Paragraph paragraph) {
        List<List<Node>> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (!(child instanceof SoftLineBreak)) {
                line.add(child);
            } else if (!line.isEmpty()) {
                lines.add(line);
                line = new ArrayList<>();
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private static void list(Paragraph paragraph) {
        if (paragraph.getPrevious() instanceof HtmlBlock end && end.getLiteral().equals(END)) {
            end.unlink();
        } else {
            paragraph.insertBefore(html("<dl>"));
        }
        @Nullable
        Paragraph meaning = null;
        for (List<Node> line : lines(paragraph)) {
            if (isMeaning(line.getFirst())) {
                Text text = (Text) line.getFirst();
                text.setLiteral(text.getLiteral().substring(1).stripLeading());
                meaning = part("dd", line, paragraph);
            } else if (meaning != null) {
                meaning.appendChild(new SoftLineBreak());
                line.forEach(meaning::appendChild);
            } else {
                part("dt", line, paragraph);
            }
        }
        paragraph.insertBefore(html(END));
        paragraph.unlink();
    }

    private static Paragraph part(String tag, List<Node> line, Paragraph before) {
        Paragraph words = new Paragraph();
        words.setSourceSpans(before.getSourceSpans());
        line.forEach(words::appendChild);
        before.insertBefore(html("<" + tag + ">"));
        before.insertBefore(words);
        before.insertBefore(html("</" + tag + ">"));
        return words;
    }

    private static HtmlBlock html(String markup) {
        HtmlBlock block = new HtmlBlock();
        block.setLiteral(markup);
        return block;
    }
}
