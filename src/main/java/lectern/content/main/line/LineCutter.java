package lectern.content.main.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lectern.content.main.line.PageLines.LineRange;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks once through a page and cuts it into lines, counting their words on the way. For one page. */
final class LineCutter {

    private final List<TextLine> lines = new ArrayList<>();
    private final Map<Node, LineRange> extents = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private Element block = new Element("body");
    private boolean broken;
    private int count;
    private int inLinks;
    private int away;
    private boolean inWord;
    private boolean half;

    private LineCutter() {}

    static PageLines cut(Element body) {
        LineCutter cutter = new LineCutter();
        cutter.element(body, false, false);
        cutter.flush();
        return new PageLines(List.copyOf(cutter.lines), cutter.extents);
    }

    private void element(Element element, boolean link, boolean leads) {
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
        extents.put(element, new LineRange(from, lines.size() + (text.isEmpty() ? 0 : 1)));
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
        extents.put(node, new LineRange(from, lines.size() + (text.isEmpty() ? 0 : 1)));
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
