package lectern.content.main.line;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What the names of elements mean for the choice of a text. */
public final class Tags {

    /** Elements that stand on lines of their own, so that their words never join those beside them. */
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "caption",
            "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
            "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav",
            "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
            "ul");
    /** Never seen as words. */
    private static final Set<String> UNSEEN = Set.of("script", "style", "link", "meta", "base", "title", "head",
            "source", "track", "param", "col", "colgroup");
    private static final Set<String> DELETED = Set.of("del", "s", "strike");
    private static final Set<String> PLAIN = Set.of("body", "div", "main", "article", "section", "center", "td");
    private static final Set<String> LAYOUT = Set.of("table", "tbody", "tr", "td", "th", "form", "aside", "nav",
            "fieldset");
    private static final Set<String> EMBEDDED = Set.of("iframe", "frame", "frameset", "audio", "video", "object",
            "embed", "canvas", "applet", "map");
    private static final Set<String> CONTROLS = Set.of("input", "select", "textarea", "datalist", "option", "progress",
            "meter", "output");

    private Tags() {}

    /** Boxes that mean nothing for what stands in them. */
    public static boolean isPlainBox(Element element) {
        return PLAIN.contains(element.normalName());
    }

    /** Elements that some pages put around their whole text only to lay it out. */
    public static boolean isLayout(Element element) {
        return LAYOUT.contains(element.normalName());
    }

    /** Whether it stands on lines of its own. */
    public static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    /** Never seen as words, so not even listed as left out. */
    public static boolean isUnseen(Element element) {
        boolean named = element.nameIs("title") && element.closest(Query.of("svg")) != null;
        return UNSEEN.contains(element.normalName()) && !named;
    }

    public static boolean isEmbedded(Element element) {
        return EMBEDDED.contains(element.normalName());
    }

    public static boolean isControl(Element element) {
        return CONTROLS.contains(element.normalName());
    }

    /** Not drawn as text of the page by a browser that runs scripts. */
    public static boolean isInert(Element element) {
        return isUnseen(element) || element.nameIs("noscript") || element.nameIs("template");
    }

    static boolean isDeleted(Element element) {
        return DELETED.contains(element.normalName());
    }

    static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6'
                || element.attr("role").equals("heading");
    }

    /** The level is from 1 to 6. */
    public static int level(Element heading) {
        String name = heading.normalName();
        if (name.length() == 2 && name.charAt(0) == 'h') {
            return name.charAt(1) - '0';
        }
        String level = heading.attr("aria-level");
        return level.length() == 1 && level.charAt(0) >= '1' && level.charAt(0) <= '6' ? level.charAt(0) - '0' : 2;
    }

    static boolean isLink(Element element) {
        return element.nameIs("a") && element.hasAttr("href") || element.nameIs("button");
    }

    /** Whether it leads away from the page. */
    public static boolean leadsAway(Element element) {
        String target = element.attr("href").strip();
        return element.nameIs("a") && !target.isEmpty() && !target.startsWith("#") && !target.startsWith("tel:")
                && !target.startsWith("mailto:") && !target.startsWith("sms:");
    }
}
