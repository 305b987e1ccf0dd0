package lectern.content.main.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A page cut into lines at the boundaries of its blocks, and where in them each element begins and ends. Sums over an
 * element are differences of running totals, so that each box can be weighed at no cost.
 */
public final class PageLines {

    /**
     * The lines of an element.
     *
     * @param from the first
     * @param to   behind the last
     */
    public record Extent(int from, int to) {
        public boolean isEmpty() {
            return from == to;
        }

        /** The smallest that holds both. */
        public Extent with(Extent other) {
            return new Extent(Math.min(from, other.from), Math.max(to, other.to));
        }

        public boolean holds(int line) {
            return from <= line && line < to;
        }
    }

    private final List<TextLine> lines = new ArrayList<>();
    private final Map<Node, Extent> extents = new HashMap<>();
    private int[] words = new int[0];
    private int[] linked = new int[0];
    private int[] weights = new int[0];

    private PageLines() {}

    public static PageLines of(Element body) {
        PageLines page = new PageLines();
        Cutter cutter = page.new Cutter();
        cutter.element(body, false, false);
        cutter.flush();
        page.sum();
        return page;
    }

    private void sum() {
        words = new int[lines.size() + 1];
        linked = new int[lines.size() + 1];
        weights = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            words[i + 1] = words[i] + lines.get(i).words();
            linked[i + 1] = linked[i] + lines.get(i).linked();
            weights[i + 1] = weights[i] + lines.get(i).weight();
        }
    }

    /** The whole page. */
    public Extent all() {
        return new Extent(0, lines.size());
    }

    public int count() {
        return lines.size();
    }

    public TextLine get(int index) {
        return lines.get(index);
    }

    /** Where a node's words are; those of an element inside a line are that line. */
    public Extent extent(Node node) {
        return extents.getOrDefault(node, new Extent(0, 0));
    }

    /** Whether it is on the page that was cut, and no part of an element that was not looked into. */
    public boolean isPlaced(Node node) {
        return extents.containsKey(node);
    }

    public int words(Extent of) {
        return words[of.to()] - words[of.from()];
    }

    public int linked(Extent of) {
        return linked[of.to()] - linked[of.from()];
    }

    public int weight(Extent of) {
        return weights[of.to()] - weights[of.from()];
    }

    private final class Cutter {
        private final StringBuilder text = new StringBuilder();
        private Element block = new Element("body");
        private boolean broken;
        private int count;
        private int inLinks;
        private int away;
        private boolean inWord;
        private boolean half;

        void element(Element element, boolean link, boolean leads) {
            boolean own = Tags.isBlock(element);
            if (own) {
                flush();
            }
            int from = lines.size();
            boolean linked = link || Tags.isLink(element);
            boolean external = leads || Tags.leadsAway(element);
            if (linked != link) {
                space();
            }
            for (Node child : element.childNodes()) {
                if (child instanceof TextNode words) {
                    words(words, element, linked, external);
                } else if (child instanceof Element inner && isSeen(inner)) {
                    if (inner.nameIs("br")) {
                        lineBreak();
                    } else {
                        element(inner, linked, external);
                    }
                }
            }
            if (own) {
                flush();
            } else if (linked != link) {
                space();
            }
            extents.put(element, new Extent(from, lines.size() + (text.isEmpty() ? 0 : 1)));
        }

        private boolean isSeen(Element inner) {
            return !Tags.isInert(inner) && !Tags.isEmbedded(inner) && !Tags.isControl(inner)
                    && !Tags.isDeleted(inner);
        }

        private void words(TextNode node, Element parent, boolean link, boolean leads) {
            String words = node.getWholeText();
            int from = lines.size();
            for (int i = 0; i < words.length();) {
                int letter = words.codePointAt(i);
                i += Character.charCount(letter);
                if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                    space();
                } else {
                    if (text.isEmpty()) {
                        block = block(parent);
                    }
                    text.appendCodePoint(letter);
                    broken = false;
                    count(letter, link, leads);
                }
            }
            extents.put(node, new Extent(from, lines.size() + (text.isEmpty() ? 0 : 1)));
        }

        /** Punctuation is part of no word and ends none; of scripts without spaces, two signs are about a word. */
        private void count(int letter, boolean link, boolean leads) {
            if (isSign(letter)) {
                inWord = false;
                half = !half;
                if (half) {
                    word(link, leads);
                }
            } else if (!inWord && Character.isLetterOrDigit(letter)) {
                inWord = true;
                word(link, leads);
            }
        }

        private static boolean isSign(int letter) {
            return Character.isIdeographic(letter) || letter >= 0x3040 && letter <= 0x30FF
                    || letter >= 0x0E00 && letter <= 0x0EFF;
        }

        private void word(boolean link, boolean leads) {
            count++;
            inLinks += link ? 1 : 0;
            away += leads ? 1 : 0;
        }

        private void space() {
            inWord = false;
            if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }

        /** Two in a row part paragraphs on old pages; one is only the end of a line. */
        private void lineBreak() {
            if (broken) {
                flush();
            }
            space();
            broken = true;
        }

        private void flush() {
            broken = false;
            inWord = false;
            String line = text.toString().strip();
            text.setLength(0);
            if (!line.isEmpty()) {
                lines.add(new TextLine(block, line, count, inLinks, away));
            }
            count = 0;
            inLinks = 0;
            away = 0;
        }

        private static Element block(Element inside) {
            Element each = inside;
            while (!Tags.isBlock(each) && !Tags.isHeading(each) && each.parent() != null) {
                each = each.parent();
            }
            return each;
        }
    }
}
