package lectern.content.block;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import lectern.content.inline.BlockContext;
import lectern.content.inline.PagePart;
import lectern.content.inline.Passage;
import lectern.content.inline.VisibleText;
import lectern.content.main.line.Query;
import lectern.content.source.Lines;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Message;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Turns the main content of a page into headings and blocks. The rule that everything else follows from: an element it
 * does not know is read through, so no text can be lost. What is not to be read is gone before it starts (see
 * {@link MainContent}).
 *
 * <p>It calls itself for what is nested; jsoup bounds the depth. It takes the page apart as it goes, so each page is read once.
 */
public final class BlockReader {
    /** A wide gap between words, or before the words of a line. */
    private static final Pattern COLUMN = Pattern.compile("(?m)(?:\\S|^) {2,}\\S|\\t\\S");
    /** Such a gap is no indent, which stays. */
    private static final Pattern WITHIN = Pattern.compile("\\S(?: {2,}|\\t+)\\S");
    private static final int FEWEST_COLUMNS = 2;

    private final PageContext page;
    private final InlineReader inlines;
    private final HeadingReader headings;
    private final ListReader lists;
    private final TableReader tables;
    private final FigureReader figures;
    private final NoteReader notes;

    public BlockReader(PageContext page) {
        this.page = page;
        PictureReader pictures = new PictureReader(page, this);
        this.inlines = new InlineReader(page, pictures);
        this.headings = new HeadingReader(page, inlines);
        this.lists = new ListReader(page, this, inlines);
        this.tables = new TableReader(page, this, inlines);
        this.figures = new FigureReader(page, this, inlines, pictures);
        this.notes = new NoteReader(this);
    }

    public List<PagePart> pieces(Element content, Locale language) {
        BlockContext scope = BlockContext.top(language);
        Flow flow = new Flow(page.sentences(), scope);
        children(content, scope.in(content), flow);
        return flow.pieces();
    }

    /** An element's content where no heading divides the publication. */
    List<Block> blocks(Element element, BlockContext scope) {
        Flow flow = new Flow(page.sentences(), scope);
        open(element);
        children(element, scope, flow);
        return flow.blocks();
    }

    void children(Element element, BlockContext scope, Flow flow) {
        element.childNodes().forEach(child -> read(child, scope, flow));
    }

    /** Keeps the names by which links know an element. */
    void open(Element element) {
        InlineReader.names(element).forEach(page.anchors()::expect);
    }

    void read(Node node, BlockContext scope, Flow flow) {
        if (node instanceof Element element && standsAlone(element)) {
            flow.flush();
            open(element);
            block(element, scope.in(element), flow);
            flow.flush();
        } else if (node instanceof TextNode text && text.isBlank() && text.getWholeText().indexOf('\u00A0') < 0) {
            flow.space();
        } else if (node instanceof Element || node instanceof TextNode) {
            inlines.read(node, flow.passage(scope, Lines.of(node)), scope);
        }
    }

    private static boolean standsAlone(Element element) {
        return VisibleText.isBlock(element) || HeadingReader.level(element).isPresent()
                || !element.nameIs("svg") && VisibleText.holdsBlocks(element);
    }

    private void block(Element element, BlockContext scope, Flow flow) {
        Optional<Integer> level = HeadingReader.level(element);
        if (level.isPresent()) {
            headings.read(level.get(), element, scope, flow);
            return;
        }
        Optional<Block.Note.Kind> note = notes.kind(element, scope);
        if (note.isPresent()) {
            notes.read(element, note.get(), scope, flow);
            return;
        }
        switch (element.normalName()) {
            case "ul", "menu", "dir" -> lists.bullets(element, scope, flow);
            case "ol" -> {
                if (isInFootnotes(element)) {
                    lists.notes(element, scope, flow);
                } else {
                    lists.numbers(element, scope, flow);
                }
            }
            case "dl" -> lists.definitions(element, scope, flow);
            case "table" -> tables.read(element, scope, flow);
            case "figure" -> figures.read(element, scope, flow);
            case "blockquote" -> quote(element, scope, flow);
            case "summary" -> summary(element, scope, flow);
            case "pre" -> {
                columns(element);
                through(element, scope, flow);
            }
            default -> through(element, scope, flow);
        }
    }

    /** A container: what an inline element means for the blocks inside it holds for each of them. */
    private void through(Element element, BlockContext scope, Flow flow) {
        BlockContext inner = scope;
        for (Function<List<Inline>, Inline> wrap : VisibleText.isBlock(element)
                ? List.<Function<List<Inline>, Inline>>of()
                : inlines.wraps(element, scope)) {
            inner = inner.within(wrap);
        }
        children(element, inner, flow);
    }

    private static boolean isInFootnotes(Element list) {
        Element around = list.parent();
        return list.hasClass("footnotes") || around != null && (around.hasClass("footnotes")
                || around.attr("role").matches("doc-footnotes|doc-endnotes"));
    }

    private void quote(Element element, BlockContext scope, Flow flow) {
        List<Block> content = blocks(element, scope.inside("quote"));
        if (!content.isEmpty()) {
            flow.block(new Block.Quote(content), Lines.of(element));
        }
    }

    /** Letters of different widths, large print and speech keep lines, but no columns. */
    private void columns(Element element) {
        String text = element.wholeText();
        if (COLUMN.matcher(text).results().limit(FEWEST_COLUMNS).count() == FEWEST_COLUMNS
                && WITHIN.matcher(text).find()) {
            page.findings().problem(Lines.of(element), Message.COLUMNS_OF_SPACES.with());
        }
    }

    /** What opens a fold is, when all is open, a small heading. */
    private void summary(Element element, BlockContext scope, Flow flow) {
        if (element.selectFirst(Query.of("h1, h2, h3, h4, h5, h6, [role=heading]")) != null) {
            children(element, scope, flow);
            return;
        }
        Passage passage = inlines.passage(element, scope);
        if (!passage.isBlank()) {
            flow.strong(page.sentences().whole(passage, scope), Lines.of(element));
            flow.blocks(passage.descriptions(), Lines.of(element));
        }
    }
}
