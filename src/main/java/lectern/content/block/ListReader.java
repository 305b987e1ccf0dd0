package lectern.content.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.content.inline.BlockContext;
import lectern.content.inline.Passage;
import lectern.content.source.Lines;
import lectern.document.Block;
import lectern.document.Sentence;
import lectern.document.text.Numbering;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads {@code ul}, {@code ol} and {@code dl}, also those that hold what does not belong in a list. */
final class ListReader {

    private final PageContext page;
    private final BlockReader blocks;
    private final InlineReader inlines;

    ListReader(PageContext page, BlockReader blocks, InlineReader inlines) {
        this.page = page;
        this.blocks = blocks;
        this.inlines = inlines;
    }

    void bullets(Element list, BlockContext scope, Flow flow) {
        List<Block.Item> items = new ArrayList<>();
        items(list, scope).forEach(item -> items.add(new Block.Item(item.blocks)));
        if (!items.isEmpty()) {
            flow.block(new Block.BulletList(items), Lines.of(list));
        }
    }

    /** A list whose numbers jump or run backwards becomes several, so that each item keeps the number it is known by. */
    void numbers(Element list, BlockContext scope, Flow flow) {
        List<Numbered> items = items(list, scope);
        Numbering numbering = switch (list.attr("type").strip()) {
            case "a" -> Numbering.SMALL_LETTERS;
            case "A" -> Numbering.CAPITAL_LETTERS;
            case "i" -> Numbering.SMALL_ROMAN;
            case "I" -> Numbering.CAPITAL_ROMAN;
            default -> Numbering.DECIMAL;
        };
        int step = list.hasAttr("reversed") ? -1 : 1;
        int next = number(list.attr("start"), step > 0 ? 1 : items.size());
        List<Block.Item> run = new ArrayList<>();
        int start = next;
        for (Numbered item : items) {
            int number = number(item.value, next);
            if (!run.isEmpty() && number != start + run.size()) {
                flow.block(new Block.NumberedList(start, numbering, run), Lines.of(list));
                run = new ArrayList<>();
            }
            start = run.isEmpty() ? number : start;
            run.add(new Block.Item(item.blocks));
            next = number + step;
        }
        if (!run.isEmpty()) {
            flow.block(new Block.NumberedList(start, numbering, run), Lines.of(list));
        }
    }

    /** A list of footnotes: each item is a note, and known by its number. */
    void notes(Element list, BlockContext scope, Flow flow) {
        int next = number(list.attr("start"), 1);
        for (Numbered item : items(list, scope)) {
            int number = number(item.value, next);
            flow.block(new Block.Note(Block.Note.Kind.FOOTNOTE, Optional.of(number), item.blocks), Lines.of(list));
            next = number + 1;
        }
    }

    private record Numbered(String value, List<Block> blocks) {}

    private static int number(String written, int otherwise) {
        return written.strip().matches("-?[0-9]{1,6}") ? Integer.parseInt(written.strip()) : otherwise;
    }

    private List<Numbered> items(Element list, BlockContext scope) {
        List<Numbered> items = new ArrayList<>();
        BlockContext item = scope.inside("li");
        for (Node child : list.childNodes()) {
            if (!(child instanceof TextNode text && text.isBlank())) {
                Flow flow = new Flow(page.sentences(), item);
                boolean proper = child instanceof Element element && element.nameIs("li");
                if (proper) {
                    blocks.open((Element) child);
                    blocks.children((Element) child, item.in((Element) child), flow);
                } else {
                    blocks.read(child, item, flow);
                }
                String value = proper ? child.attr("value") : "";
                add(value, flow.blocks(), proper || items.isEmpty(), items);
            }
        }
        return items;
    }

    /** What stands between items, such as a nested list outside any, belongs to the item before. */
    private static void add(String value, List<Block> content, boolean proper, List<Numbered> items) {
        if (content.isEmpty()) {
            return;
        }
        if (proper) {
            items.add(new Numbered(value, content));
        } else {
            Numbered before = items.removeLast();
            List<Block> joined = new ArrayList<>(before.blocks);
            joined.addAll(content);
            items.add(new Numbered(before.value, joined));
        }
    }

    void definitions(Element list, BlockContext scope, Flow flow) {
        Definitions definitions = new Definitions();
        definitions(list, scope, definitions);
        definitions.end();
        if (!definitions.all.isEmpty()) {
            flow.block(new Block.DefinitionList(definitions.all), Lines.of(list));
        }
    }

    private void definitions(Element list, BlockContext scope, Definitions into) {
        for (Node child : list.childNodes()) {
            if (child instanceof Element element && element.nameIs("dt")) {
                BlockContext term = scope.inside("dt").in(element);
                blocks.open(element);
                Passage passage = inlines.passage(element, term);
                if (!passage.isBlank()) {
                    into.term(page.sentences().whole(passage, term));
                    into.explained(passage.descriptions());
                }
            } else if (child instanceof Element element && element.nameIs("div")) {
                blocks.open(element);
                definitions(element, scope.in(element), into);
            } else if (!(child instanceof TextNode text && text.isBlank())) {
                Flow flow = new Flow(page.sentences(), scope.inside("dd"));
                blocks.read(child, scope.inside("dd"), flow);
                into.explained(flow.blocks());
            }
        }
    }

    /** Terms gather until an explanation follows; an explanation gathers until the next term. */
    private static final class Definitions {
        final List<Block.Definition> all = new ArrayList<>();
        private List<Sentence> terms = new ArrayList<>();
        private List<Block> explanation = new ArrayList<>();

        void term(Sentence term) {
            if (!explanation.isEmpty()) {
                end();
            }
            terms.add(term);
        }

        void explained(List<Block> blocks) {
            explanation.addAll(blocks);
        }

        void end() {
            if (!terms.isEmpty() || !explanation.isEmpty()) {
                all.add(new Block.Definition(terms, explanation));
            }
            terms = new ArrayList<>();
            explanation = new ArrayList<>();
        }
    }
}
