package lectern.content.notes;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the marks of a page lead to, where that is a note: it begins with the mark, leads back to it, has the role of a
 * note, or is the item of a list that has the mark's number. A section, a figure or a menu is none. For one page and one
 * thread.
 */
public final class NoteTargets {
    private static final String BLOCKS = "p, li, dd, dt, td, div, aside, section, blockquote, body";
    private static final String ROLES = "[role=doc-footnote], [role=doc-endnote], [epub:type=footnote], "
            + "[epub:type=endnote]";
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6, nav, [role=navigation]";
    /** In letters. */
    private static final int LONGEST = 1_500;
    /** So far around a mark its name is looked for. */
    private static final int NEAR = 3;

    private final Map<String, Element> places = new HashMap<>();
    private final Map<Element, Block> blocks = new IdentityHashMap<>();

    /**
     * What many marks may ask of one block.
     *
     * @param text  empty where it is too long, or holds more than text
     * @param backs the names that its links lead to
     */
    private record Block(String text, Set<String> backs) {}

    public NoteTargets(Document page) {
        page.body().select(Query.of("[id]")).forEach(each -> places.putIfAbsent(each.id(), each));
        page.body().select(Query.of("a[name]")).forEach(each -> places.putIfAbsent(each.attr("name"), each));
    }

    /**
     * The block of the note.
     *
     * @param mark a link to a place in its own page
     */
    public Optional<Element> of(Element mark) {
        String name = mark.attr("href").substring(1);
        Element place = places.containsKey(name) ? places.get(name) : places.get(decoded(name));
        Element block = place == null ? null : place.closest(Query.of(BLOCKS));
        return block != null && !mark.parents().contains(block) && isNote(mark, block)
                ? Optional.of(block)
                : Optional.empty();
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException strange) {
            return name;
        }
    }

    private boolean isNote(Element mark, Element element) {
        Block block = blocks.computeIfAbsent(element, NoteTargets::block);
        String label = NoteMark.label(mark.text().strip());
        if (block.text().isEmpty() || label.isEmpty()) {
            return false;
        }
        return element.closest(Query.of(ROLES)) != null || isBefore(label, block.text())
                || element.nameIs("li") && label.equals(Integer.toString(element.elementSiblingIndex() + 1))
                || leadsBack(mark, block);
    }

    private static Block block(Element element) {
        if (element.nameIs("body") || element.wholeText().length() > LONGEST
                || element.selectFirst(Query.of(HEADINGS)) != null) {
            return new Block("", Set.of());
        }
        Set<String> backs = new HashSet<>();
        element.select(Query.of("a[href^=#]")).forEach(each -> backs.add(each.attr("href").substring(1)));
        return new Block(element.text().strip(), backs);
    }

    /** Whether a text begins with a label, perhaps in brackets, and not with a longer number. */
    private static boolean isBefore(String label, String text) {
        int from = !text.isEmpty() && "[(".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        int to = from + label.length();
        return text.startsWith(label, from) && to < text.length() && !Character.isLetterOrDigit(text.charAt(to))
                && !(",.".indexOf(text.charAt(to)) >= 0 && to + 1 < text.length()
                        && Character.isDigit(text.charAt(to + 1)));
    }

    private static boolean leadsBack(Element mark, Block block) {
        Element at = mark;
        for (int up = 0; at != null && up < NEAR; up++, at = at.parent()) {
            if (block.backs().contains(at.id()) && !at.id().isEmpty()
                    || block.backs().contains(at.attr("name")) && at.hasAttr("name")) {
                return true;
            }
        }
        return false;
    }
}
