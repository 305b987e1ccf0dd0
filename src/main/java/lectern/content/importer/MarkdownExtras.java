package lectern.content.importer;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.content.block.TaskMarks;
import lectern.content.source.Findings;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Takes what Markdown's dialects write beside the text out of it: attributes, of which only names for links remain,
 * meanings of abbreviations, and the boxes of tasks. For one document.
 */
final class MarkdownExtras extends AbstractVisitor {

    private static final Pattern TASK = Pattern.compile("(?s)\\[([ xX])\\](?:\\s+(.*))?");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d-]{2,30}");
    private static final int MOST_ABBREVIATIONS = 500;

    private final Findings findings;
    private final Map<Node, String> ids = new IdentityHashMap<>();
    private final List<MarkdownLine> lines = new ArrayList<>();
    private final List<MarkdownAttributes> attributes = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final Map<String, MarkdownLine> abbreviations = new LinkedHashMap<>();

    MarkdownExtras(Findings findings) {
        this.findings = findings;
    }

    void applyTo(Node document) {
        document.accept(this);
        lines.forEach(this::line);
        attributes.forEach(this::attributes);
        if (!abbreviations.isEmpty()) {
            abbreviate();
        }
    }

    /** The names by which links know an element. */
    Optional<String> id(Node node) {
        return Optional.ofNullable(ids.get(node));
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof MarkdownLine line && line.kind() != MarkdownLine.Kind.FENCE) {
            lines.add(line);
        }
        visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof MarkdownAttributes found) {
            attributes.add(found);
        }
        visitChildren(node);
    }

    @Override
    public void visit(Text text) {
        texts.add(text);
    }

    /** {@code [Day]: 01174960000} says whom to ring: no page has an address of digits only. */
    @Override
    public void visit(LinkReferenceDefinition definition) {
        if (NUMBER.matcher(definition.getDestination()).matches()) {
            Paragraph line = new Paragraph();
            line.appendChild(new Text(definition.getLabel() + ": " + definition.getDestination()));
            line.setSourceSpans(definition.getSourceSpans());
            definition.insertBefore(line);
            definition.unlink();
        }
    }

    /** {@code [x]} and {@code [ ]} become what a page has for them. */
    @Override
    public void visit(ListItem item) {
        if (item.getFirstChild() instanceof Paragraph first && first.getFirstChild() instanceof Text text) {
            Matcher task = TASK.matcher(text.getLiteral());
            if (task.matches() && (task.group(2) != null || text.getNext() != null)) {
                text.setLiteral(" " + Optional.ofNullable(task.group(2)).orElse(""));
                text.insertBefore(html(TaskMarks.input(!task.group(1).isBlank())));
            }
        }
        visitChildren(item);
    }

    private void line(MarkdownLine line) {
        if (line.kind() == MarkdownLine.Kind.ABBREVIATION) {
            if (abbreviations.size() < MOST_ABBREVIATIONS) {
                abbreviations.putIfAbsent(line.name(), line);
            }
        } else {
            MarkdownAttributes.of(line.name(), false).ifPresent(found -> attributes(line, found));
        }
        line.unlink();
    }

    private void attributes(MarkdownLine line, MarkdownAttributes found) {
        @Nullable
        Node before = line.getPrevious();
        if (found.isContents() && before instanceof ListBlock) {
            findings.leftOut("table-of-contents", number(line), words(before));
            before.unlink();
            return;
        }
        boolean touches = before != null && !before.getSourceSpans().isEmpty()
                && before.getSourceSpans().getLast().getLineIndex() + 2 == number(line);
        @Nullable
        Node named = touches || line.getNext() == null ? before : line.getNext();
        if (named != null) {
            found.id().ifPresent(id -> ids.putIfAbsent(named, id));
        }
    }

    private void attributes(MarkdownAttributes found) {
        @Nullable
        Node before = found.getPrevious();
        if (before instanceof Text text) {
            text.setLiteral(text.getLiteral().stripTrailing() + (found.getNext() == null ? "" : " "));
        }
        Optional<String> id = found.id();
        if (id.isPresent() && found.getParent() instanceof Heading heading) {
            ids.putIfAbsent(heading, id.get());
        } else if (id.isPresent()) {
            found.insertBefore(html("<a id=\"" + id.get() + "\"></a>"));
        }
        found.unlink();
    }

    private void abbreviate() {
        Pattern written = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + abbreviations.keySet().stream()
                .sorted((one, other) -> other.length() - one.length()).map(Pattern::quote)
                .collect(Collectors.joining("|")) + ")(?![\\p{L}\\p{N}])");
        Map<String, MarkdownLine> unused = new LinkedHashMap<>(abbreviations);
        for (Text text : texts) {
            Matcher found = written.matcher(text.getLiteral());
            int at = 0;
            while (found.find()) {
                MarkdownLine meaning = requireNonNull(abbreviations.get(found.group()));
                unused.remove(found.group());
                text.insertBefore(new Text(text.getLiteral().substring(at, found.start())));
                text.insertBefore(html("<abbr title=\"" + Entities.escape(meaning.rest()).replace("\"", "&quot;")
                        + "\">"));
                text.insertBefore(new Text(found.group()));
                text.insertBefore(html("</abbr>"));
                at = found.end();
            }
            text.setLiteral(text.getLiteral().substring(at));
        }
        listed(unused.values());
    }

    private void listed(Collection<MarkdownLine> unused) {
        unused.forEach(
                line -> findings.leftOut("unused-abbreviation", number(line), line.name() + ": " + line.rest()));
    }

    private static int number(Block block) {
        return block.getSourceSpans().isEmpty() ? 0 : block.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(words.isEmpty() ? "" : " ").append(text.getLiteral());
            }
        });
        return words.toString();
    }

    private static HtmlInline html(String markup) {
        HtmlInline inline = new HtmlInline();
        inline.setLiteral(markup);
        return inline;
    }
}
