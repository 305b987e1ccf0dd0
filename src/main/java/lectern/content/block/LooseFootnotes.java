package lectern.content.block;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Keeps footnotes of Markdown that no text leads to, or that have another's label: they would be dropped in silence. */
public final class LooseFootnotes extends AbstractVisitor {
    private final Set<String> used = new HashSet<>();
    private final List<FootnoteDefinition> definitions = new ArrayList<>();

    /** Makes paragraphs of them, as they are written. */
    public void keepIn(Node document) {
        document.accept(this);
        for (FootnoteDefinition definition : definitions) {
            // The first of a label is the one that is led to.
            if (!used.remove(compared(definition.getLabel()))) {
                Paragraph label = new Paragraph();
                label.appendChild(new Text("[^" + definition.getLabel() + "]:"));
                definition.insertBefore(label);
                for (Node child = definition.getFirstChild(); child != null; child = definition.getFirstChild()) {
                    definition.insertBefore(child);
                }
                definition.unlink();
            }
        }
    }

    /** Labels are the same whatever their capitals and spaces are. */
    private static String compared(String label) {
        return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof FootnoteDefinition definition) {
            definitions.add(definition);
        }
        visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FootnoteReference reference) {
            used.add(compared(reference.getLabel()));
        }
        visitChildren(node);
    }
}
