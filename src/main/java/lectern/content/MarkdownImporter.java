package lectern.content;

import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes HTML of Markdown: CommonMark with tables and footnotes. HTML inside it goes through; one reader judges all HTML. */
final class MarkdownImporter {

    /** Deeper quotes, lists and emphasis than anyone writes. */
    private static final int DEEPEST = 60;

    private MarkdownImporter() {}

    static String html(String markdown) {
        var more = List.of(TablesExtension.create(), FootnotesExtension.create());
        Node document = Parser.builder().extensions(more).includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build().parse(markdown);
        new LooseFootnotes().keepIn(document);
        return HtmlRenderer.builder().extensions(more)
                .attributeProviderFactory(_ -> (node, _, attributes) -> line(node, attributes)).build()
                .render(document);
    }

    private static void line(Node node, Map<String, String> attributes) {
        if (!node.getSourceSpans().isEmpty()) {
            int line = node.getSourceSpans().getFirst().getLineIndex() + 1;
            attributes.put(Lines.ATTRIBUTE, Integer.toString(line));
        }
    }
}
