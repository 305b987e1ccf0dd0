package lectern.content.importer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.block.LooseFootnotes;
import lectern.content.block.TableRoles;
import lectern.content.source.Findings;
import lectern.content.source.Lines;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.parser.Tag;

/**
 * Makes HTML of Markdown: CommonMark with tables, footnotes, what is struck out, and what its usual dialects add: tasks,
 * alerts, definitions, abbreviations and attributes. HTML inside it goes through; one reader judges all HTML.
 */
public final class MarkdownImporter implements Importer {

    /** Deeper quotes, lists and emphasis than anyone writes. */
    private static final int DEEPEST = 60;

    private static final Pattern DRAWING = Pattern.compile("(?i)<(?:svg|math)\\b");

    private static final Pattern DRAWN = Pattern.compile("(?i)</(?:svg|math)>");

    @Override
    public List<String> endings() {
        return List.of(".md", ".markdown", ".mdown", ".mkd", ".mdx");
    }

    @Override
    public String html(String written, Findings findings) {
        String markdown = MarkdownDialects.plain(MarkdownMarks.plain(written, findings));
        // One tilde stands before a rough number.
        var more = List.of(TablesExtension.create(), FootnotesExtension.create(),
                StrikethroughExtension.builder().requireTwoTildes(true).build());
        Parser parser = Parser.builder().extensions(more).includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .customBlockParserFactory(new MarkdownLine.Factory())
                .customInlineContentParserFactory(new MarkdownAttributes.Factory())
                .maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();
        Node narrow = parser.parse(markdown);
        Node document = WideRows.widened(narrow, markdown).map(parser::parse).orElse(narrow);
        new LooseFootnotes().keepIn(document);
        document.accept(new NoTags());
        MarkdownRaised.makeIn(document);
        WikiMarks.makePlainIn(document);
        MarkdownExtras extras = new MarkdownExtras(findings);
        extras.applyTo(document);
        MarkdownBoxes.makeIn(document);
        MarkdownDefinitions.makeIn(document);
        return HtmlRenderer.builder().extensions(more)
                .attributeProviderFactory(_ -> (node, _, attributes) -> {
                    attributes(node, attributes);
                    extras.id(node).ifPresent(id -> attributes.put("id", id));
                }).build()
                .render(document);
    }

    private static void attributes(Node node, Map<String, String> attributes) {
        if (node instanceof TableBlock) {
            attributes.put(TableRoles.NAMED_ROWS, "");
        }
        if (!node.getSourceSpans().isEmpty()) {
            int line = node.getSourceSpans().getFirst().getLineIndex() + 1;
            attributes.put(Lines.ATTRIBUTE, Integer.toString(line));
        }
    }

    /**
     * Words in angle brackets, {@code <ward>} or {@code <your ward>}: CommonMark takes them for HTML, and a browser
     * would show nothing of them. Drawings and formulas have more names of tags than are known here.
     */
    private static final class NoTags extends AbstractVisitor {
        private static final Pattern BARE = Pattern.compile("<([A-Za-z][A-Za-z0-9]*)(?: [A-Za-z ]*)?>");
        /** These are names of HTML's tags that are newer than jsoup's list. */
        private static final Set<String> NEWER = Set.of("picture", "dialog", "search", "slot", "hgroup", "template");
        private boolean drawing;

        private static boolean isTag(String name) {
            String small = name.toLowerCase(Locale.ROOT);
            return Tag.isKnownTag(small) || NEWER.contains(small);
        }

        @Override
        public void visit(HtmlInline html) {
            drawing = (drawing || DRAWING.matcher(html.getLiteral()).find())
                    && !DRAWN.matcher(html.getLiteral()).find();
            Matcher tag = BARE.matcher(html.getLiteral());
            if (!drawing && tag.matches() && !isTag(tag.group(1))) {
                html.insertBefore(new Text(html.getLiteral()));
                html.unlink();
            }
        }

        @Override
        public void visit(HtmlBlock html) {
            String literal = html.getLiteral();
            if (!DRAWING.matcher(literal).find()) {
                html.setLiteral(BARE.matcher(literal).replaceAll(tag -> Matcher.quoteReplacement(
                        isTag(tag.group(1)) ? tag.group() : tag.group().replace("<", "&lt;").replace(">", "&gt;"))));
            }
        }
    }
}
