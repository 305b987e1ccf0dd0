package lectern.content.importer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * What programs for notes, such as Obsidian, write within a line: {@code ==marked==}, {@code [[Page|words of a link]]} and
 * {@code ^[a note]}, which Pandoc has too. Readers see the words alone, and the note behind them.
 */
final class WikiMarks extends AbstractVisitor {

    private record Mark(Pattern pattern, String words) {}

    private static final List<Mark> MARKS = List.of(
            new Mark(Pattern.compile("==(?=[^\\s=])([^=\\n]{1,300}+)(?<=\\S)=="), "$1"),
            new Mark(Pattern.compile("(?<!!)\\[\\[[^\\[\\]|\\n]{1,200}+\\|([^\\[\\]|\\n]{1,200}+)\\]\\]"), "$1"),
            new Mark(Pattern.compile("(?<!!)\\[\\[([^\\[\\]|#\\n]{1,200}+)#([^\\[\\]|#^\\n]{1,200}+)\\]\\]"), "$1, $2"),
            new Mark(Pattern.compile("(?<!!)\\[\\[#?([^\\[\\]|#\\n]{1,200}+)\\]\\]"), "$1"),
            new Mark(Pattern.compile("(?<=\\S)\\^\\[([^\\[\\]\\n]{1,500}+)\\]"), " ($1)"));

    static void makePlainIn(Node document) {
        document.accept(new WikiMarks());
    }

    @Override
    public void visit(Text text) {
        String words = text.getLiteral();
        for (Mark mark : MARKS) {
            Matcher found = mark.pattern.matcher(words);
            words = found.find() ? found.replaceAll(mark.words) : words;
        }
        text.setLiteral(words);
    }
}
