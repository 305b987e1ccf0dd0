package lectern.content.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import lectern.content.main.line.Query;
import lectern.content.notes.NoteLists;
import lectern.content.notes.NoteMark;
import lectern.content.notes.NoteTargets;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Footnotes as Word and other programs save them: a mark leads to a mark at the beginning of a paragraph, which leads
 * back. A number beside a word that leads to any note becomes a raised mark.
 */
final class NotePairs {

    private static final int LONGEST_ARROW = 3;
    private static final String ARROWS = "^\u2191\u21a9\u21b5\ufe0e\ufe0f";
    /** What ends a sentence, a part of one or a word before a mark. */
    private static final String ENDS = ".,;!?)%\u00bb\u201d\u2019\u3002\u060c\u061f";
    private static final Set<String> BLOCKS = Set.of("p", "div");

    /** @param block that the way back stands in */
    private record Pair(Element mark, Element back, String name, Element block) {}

    private NotePairs() {}

    static void apply(Document page) {
        raise(page);
        NoteLists.apply(page);
        List<Pair> pairs = pairs(page);
        // A note has one way back. They are counted once, as asking each pair for its block's text would cost the square.
        Map<Element, Integer> ways = new IdentityHashMap<>();
        for (Pair pair : pairs) {
            ways.merge(pair.block, 1, Integer::sum);
            if (pair.block.parent() instanceof Element up) {
                ways.merge(up, 1, Integer::sum);
            }
        }
        pairs.stream().filter(pair -> ways.getOrDefault(pair.block, 0) == 1).forEach(pair -> note(pair, ways));
    }

    /** A number that leads to a note is none of the words: "a dose12" is no dose of twelve. */
    private static void raise(Document page) {
        List<Element> marks = page.body().select(Query.of("a[href^=#]")).stream()
                .filter(link -> NoteMark.isFigure(link.text().strip()) && (isCalledMark(link) || isBesideWords(link))
                        && link.closest(Query.of("sup")) == null && link.selectFirst(Query.of("sup")) == null)
                .toList();
        if (!marks.isEmpty()) {
            NoteTargets targets = new NoteTargets(page);
            marks.stream().filter(link -> isCalledMark(link) || targets.of(link).isPresent()).toList()
                    .forEach(link -> link.wrap("<sup></sup>"));
        }
    }

    private static boolean isCalledMark(Element link) {
        return link.attr("role").equals("doc-noteref") || link.attr("epub:type").equals("noteref");
    }

    private static boolean isBesideWords(Element link) {
        return InLine.before(link).filter(c -> Character.isLetter(c) || ENDS.indexOf(c) >= 0).isPresent();
    }

    private static List<Pair> pairs(Document page) {
        List<Pair> pairs = new ArrayList<>();
        Map<String, Element> marks = new HashMap<>();
        for (Element link : page.body().select(Query.of("a[href^=#]"))) {
            String own = link.id().isEmpty() ? link.attr("name") : link.id();
            String text = link.text().strip();
            boolean isMark = NoteMark.is(text);
            if (own.isEmpty() || !isMark && !isArrow(text)) {
                continue;
            }
            Element mark = marks.get(link.attr("href").substring(1));
            if (mark != null && mark.attr("href").substring(1).equals(own)) {
                pairs.add(new Pair(mark, link, own, block(link)));
            } else if (isMark) {
                marks.putIfAbsent(own, link);
            }
        }
        return pairs;
    }

    private static boolean isArrow(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_ARROW
                && text.chars().allMatch(c -> ARROWS.indexOf(c) >= 0);
    }

    private static Element block(Element back) {
        Element block = back;
        while (InLine.is(block) && block.parent() instanceof Element up && !up.nameIs("body")) {
            block = up;
        }
        return block;
    }

    private static void note(Pair pair, Map<Element, Integer> ways) {
        Element block = pair.block;
        // Word and LibreOffice put each note, of any number of paragraphs, into a box of its own.
        Element box = block.parent() instanceof Element up && isBox(up, pair.name) && ways.getOrDefault(up, 0) == 1
                && up.firstElementChild() == block ? up : block;
        if (!BLOCKS.contains(block.normalName())
                || !isBox(block, pair.name) && block.children().stream().anyMatch(InLine::holdsOthers)
                || !beginsWith(block, pair.back)
                || pair.mark.closest(Query.of("nav, [role=doc-toc]")) != null
                || block.closest(Query.of("[role=doc-footnotes], [role=doc-endnotes], .footnotes, li")) != null) {
            return;
        }
        box.attr("role", "doc-footnote");
        if (box.id().isEmpty()) {
            box.attr("id", pair.name);
            pair.back.removeAttr("id").removeAttr("name");
        }
        pair.mark.attr("href", "#" + box.id());
        // An arrow says nothing of which note it is.
        pair.back.text(pair.mark.text().strip());
        if (pair.back.text().chars().anyMatch(Character::isDigit)) {
            // The number is the note's own in every form. Letters and signs stay, as nothing else would say them.
            pair.back.attr("role", "doc-backlink");
        }
    }

    private static boolean isBox(Element element, String name) {
        return element.nameIs("div") && !element.id().isEmpty() && name.contains(element.id());
    }

    /** Whether the way back stands before all other words of it, and there are some. */
    private static boolean beginsWith(Element block, Element back) {
        Iterator<TextNode> all = words(block);
        for (Iterator<TextNode> own = words(back); own.hasNext();) {
            if (!all.hasNext() || all.next() != own.next()) {
                return false;
            }
        }
        return all.hasNext();
    }

    private static Iterator<TextNode> words(Element element) {
        return element.nodeStream(TextNode.class).filter(Predicate.not(TextNode::isBlank)).iterator();
    }
}
