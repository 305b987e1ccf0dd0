package lectern.content.importer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.source.Lines;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Makes the boxes of a page of what Markdown writes for them: GitHub's alerts ({@code > [!WARNING]}, also with a title as
 * Obsidian has it) and the fences of Pandoc and others ({@code ::: warning}). Each gets the class that GitHub gives it.
 *
 * @see <a href="https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts">GitHub's
 *      alerts</a>
 */
final class MarkdownBoxes extends AbstractVisitor {

    private static final Pattern ALERT = Pattern.compile("\\[!([A-Za-z]{1,30})\\][+-]?\\s*+(.*)");
    /** Docusaurus has a title in brackets. */
    private static final Pattern BRACKETS = Pattern.compile("^\\[([^\\]]{1,200})\\]$");
    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("note", "note"),
            Map.entry("info", "note"), Map.entry("abstract", "note"), Map.entry("summary", "note"),
            Map.entry("tip", "tip"), Map.entry("hint", "tip"), Map.entry("success", "tip"),
            Map.entry("important", "important"), Map.entry("warning", "warning"), Map.entry("attention", "warning"),
            Map.entry("alert", "warning"), Map.entry("caution", "caution"), Map.entry("danger", "caution"),
            Map.entry("error", "caution"));

    private final Deque<Block> quotes = new ArrayDeque<>();
    private final Deque<MarkdownLine> fences = new ArrayDeque<>();

    private int open;

    /** Whether a word names a kind of box. */
    static boolean isKind(String word) {
        return KINDS.containsKey(word);
    }

    static void makeIn(Node document) {
        MarkdownBoxes found = new MarkdownBoxes();
        document.accept(found);
        found.fences.forEach(found::fence);
        found.quotes.forEach(MarkdownBoxes::alert);
    }

    @Override
    public void visit(BlockQuote quote) {
        quotes.add(quote);
        visitChildren(quote);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof MarkdownLine line && line.kind() == MarkdownLine.Kind.FENCE) {
            fences.add(line);
        }
        visitChildren(block);
    }

    /** The text up to the next fence without a kind is in the box; one that never ends goes to the end. */
    private void fence(MarkdownLine fence) {
        String name = fence.name().toLowerCase(Locale.ROOT).replaceAll("[{}.]", " ").strip().split(" ", 2)[0];
        if (fence.name().isEmpty()) {
            // "::: " with words that are no kind keeps them.
            title(fence, fence.rest());
            if (open > 0) {
                fence.insertBefore(html("</div>"));
                open--;
            }
        } else {
            open++;
            fence.insertBefore(html(open(fence, Optional.ofNullable(KINDS.get(name)))));
            title(fence, BRACKETS.matcher(fence.rest()).replaceFirst("$1"));
        }
        fence.unlink();
    }

    private static void title(Node before, String words) {
        if (!words.isEmpty()) {
            Text text = new Text(words);
            StrongEmphasis strong = new StrongEmphasis();
            strong.appendChild(text);
            Paragraph title = new Paragraph();
            title.appendChild(strong);
            before.insertBefore(title);
        }
    }

    private static void alert(Block quote) {
        if (!(quote.getFirstChild() instanceof Paragraph first && first.getFirstChild() instanceof Text text)) {
            return;
        }
        Matcher alert = ALERT.matcher(text.getLiteral());
        if (!alert.matches()) {
            return;
        }
        String kind = alert.group(1).toLowerCase(Locale.ROOT);
        text.setLiteral(alert.group(2));
        quote.insertBefore(html(open(quote, Optional.of(KINDS.getOrDefault(kind, "note")))));
        if (!KINDS.containsKey(kind)) {
            title(quote, alert.group(1));
        }
        heading(first).ifPresent(quote::insertBefore);
        for (Node child = quote.getFirstChild(); child != null; child = quote.getFirstChild()) {
            quote.insertBefore(child);
        }
        quote.insertBefore(html("</div>"));
        quote.unlink();
    }

    /** What stands on the first line behind the kind is a title. */
    private static Optional<Node> heading(Paragraph first) {
        StrongEmphasis strong = new StrongEmphasis();
        boolean words = false;
        for (Node child = first.getFirstChild(); child != null && !isBreak(child); child = first.getFirstChild()) {
            words |= !(child instanceof Text text && text.getLiteral().isBlank());
            strong.appendChild(child);
        }
        if (first.getFirstChild() != null) {
            first.getFirstChild().unlink();
        }
        if (first.getFirstChild() == null) {
            first.unlink();
        }
        Paragraph title = new Paragraph();
        title.appendChild(strong);
        return words ? Optional.of(title) : Optional.empty();
    }

    private static boolean isBreak(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    private static String open(Block block, Optional<String> kind) {
        String line = block.getSourceSpans().isEmpty()
                ? ""
                : " " + Lines.ATTRIBUTE + "=\"" + (block.getSourceSpans().getFirst().getLineIndex() + 1) + "\"";
        return kind.map(name -> "<div class=\"markdown-alert markdown-alert-" + name + "\"" + line + ">")
                .orElse("<div" + line + ">");
    }

    private static HtmlBlock html(String markup) {
        HtmlBlock block = new HtmlBlock();
        block.setLiteral(markup);
        return block;
    }
}
