package lectern.content.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Footnotes as Word and other programs save them: a mark leads to a mark at the beginning of a paragraph, which leads
 * back. And the title of a page that Word wrote, which is a paragraph of a style of its own.
 */
final class NotePairs {

    private static final int LONGEST_MARK = 8;
    private static final int LONGEST_SHORT = 3;
    private static final String SIGNS = "*\u2020\u2021\u00a7";
    private static final String ARROWS = "^\u2191\u21a9\u21b5\ufe0e\ufe0f";
    private static final List<List<String>> ROMAN = List.of(
            List.of("", "c", "cc", "ccc"),
            List.of("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"),
            List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"));
    private static final Set<String> BLOCKS = Set.of("p", "div");

    /** @param block that the way back stands in */
    private record Pair(Element mark, Element back, String name, Element block) {}

    private NotePairs() {}

    static void apply(Document page) {
        Element title = page.body().selectFirst(Query.of("p.MsoTitle"));
        if (title != null && title.hasText() && page.body().selectFirst(Query.of("h1")) == null) {
            title.tagName("h1");
        }
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

    private static List<Pair> pairs(Document page) {
        List<Pair> pairs = new ArrayList<>();
        Map<String, Element> marks = new HashMap<>();
        for (Element link : page.body().select(Query.of("a[href^=#]"))) {
            String own = link.id().isEmpty() ? link.attr("name") : link.id();
            String text = link.text().strip();
            boolean isMark = isMark(text);
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

    /**
     * Whether it is no more than a number, a letter or a sign. Two entries of a glossary lead to each other as well, and
     * their names are to be read.
     */
    private static boolean isMark(String text) {
        if (text.isEmpty() || text.length() > LONGEST_MARK) {
            return false;
        }
        int from = "[(".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        int to = text.length();
        while (to > from && "]).".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        String label = text.substring(from, to);
        if (label.isEmpty()) {
            return false;
        }
        return label.length() <= LONGEST_SHORT && (label.chars().allMatch(Character::isDigit)
                || label.chars().allMatch(c -> SIGNS.indexOf(c) >= 0))
                || label.length() == 1 && Character.isLetter(label.charAt(0))
                || isRoman(label);
    }

    /** Up to 399, as "mix" is a word. */
    private static boolean isRoman(String label) {
        String small = label.toLowerCase(Locale.ROOT);
        if (!label.equals(small) && !label.equals(label.toUpperCase(Locale.ROOT))) {
            return false;
        }
        int at = 0;
        for (List<String> figures : ROMAN) {
            int longest = 0;
            for (String figure : figures) {
                longest = small.startsWith(figure, at) ? Math.max(longest, figure.length()) : longest;
            }
            at += longest;
        }
        return at == small.length();
    }

    private static boolean isArrow(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_SHORT
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
        pair.back.attr("role", "doc-backlink");
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
