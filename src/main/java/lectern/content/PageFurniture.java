package lectern.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Knows what on a web page is not its text: navigation, notices, forms, what is hidden. Each rule has a name, under
 * which {@code check} lists what it left out. A rule that goes by a name some author chose also wants to see that the
 * element looks like it: "share" is a class of share buttons, and of a paragraph about sharing a room.
 */
final class PageFurniture {
    /** An arrow that leads from a note back to the text. */
    private static final Pattern RETURN = Pattern.compile("[\u21a9\u21b5\u2191\u23ce\u2934\u2b06]\ufe0e?\ufe0f?");

    /** Never seen as words, so not even listed. */
    private static final Set<String> UNSEEN = Set.of("script", "style", "link", "meta", "base", "title", "head",
            "source",
            "track", "param", "col", "colgroup");
    private static final Set<String> EMBEDDED = Set.of("iframe", "frame", "frameset", "audio", "video", "object",
            "embed",
            "canvas", "applet", "map");
    private static final Set<String> CONTROLS = Set.of("input", "select", "textarea", "datalist", "option", "progress",
            "meter", "output");
    private static final int FEW_WORDS = 60;

    /** Shown only after a click on what names them: folded, but text. */
    private final Set<String> unfoldable;

    PageFurniture(Document page) {
        unfoldable = Set.copyOf(page.select("button[aria-controls], [role=tab][aria-controls], a[aria-controls]")
                .eachAttr("aria-controls"));
    }

    static boolean isUnseen(Element element) {
        boolean named = element.nameIs("title") && element.closest("svg") != null;
        return UNSEEN.contains(element.normalName()) && !named;
    }

    boolean isHidden(Element element) {
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        boolean hidden = element.hasAttr("hidden") && !element.attr("hidden").equals("until-found")
                || element.attr("aria-hidden").equals("true") || style.contains("display:none")
                || style.contains("visibility:hidden");
        return hidden && !unfoldable.contains(element.id());
    }

    /**
     * The rule by which an element is no part of the text.
     *
     * @param inText whether it stands inside the main content, where a header or an aside belongs to the text
     */
    Optional<String> rule(Element element, boolean inText) {
        if (isHidden(element)) {
            return Optional.of("hidden");
        }
        return byElement(element, inText).or(() -> byRole(element, inText)).or(() -> byName(element));
    }

    private static Optional<String> byElement(Element element, boolean inText) {
        String name = element.normalName();
        if (EMBEDDED.contains(name)) {
            return Optional.of("embedded-" + name);
        }
        if (CONTROLS.contains(name)) {
            return Optional.of("form");
        }
        return switch (name) {
            case "nav" -> Optional.of("navigation");
            case "noscript", "template" -> Optional.of(name);
            case "button" -> element.closest("h1, h2, h3, h4, h5, h6, summary, [role=heading]") == null
                    ? Optional.of("button")
                    : Optional.empty();
            case "form", "search" -> isText(element) ? Optional.empty() : Optional.of("form");
            case "del", "s", "strike" -> Optional.of("deleted");
            case "dialog" -> element.hasAttr("open") ? Optional.empty() : Optional.of("hidden");
            case "header" -> inText ? Optional.empty() : Optional.of("banner");
            case "footer" -> inText && !isMostlyLinks(element) ? Optional.empty() : Optional.of("footer");
            case "aside" -> !inText
                    ? Optional.of("aside")
                    : isMostlyLinks(element) ? Optional.of("related-links") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> byRole(Element element, boolean inText) {
        return switch (element.attr("role")) {
            case "navigation", "menu", "menubar", "toolbar", "tablist", "doc-toc" -> Optional.of("navigation");
            case "search" -> Optional.of("form");
            case "banner" -> Optional.of("banner");
            case "contentinfo" -> Optional.of("footer");
            case "complementary" -> !inText
                    ? Optional.of("aside")
                    : isMostlyLinks(element) ? Optional.of("related-links") : Optional.empty();
            case "doc-backlink" -> Optional.of("backlink");
            default -> Optional.empty();
        };
    }

    private static Optional<String> byName(Element element) {
        if (element.nameIs("a")) {
            return link(element);
        }
        if (element.nameIs("body") || element.className().isEmpty() && element.id().isEmpty()) {
            return Optional.empty();
        }
        List<String> names = List
                .of((element.className() + " " + element.id()).toLowerCase(Locale.ROOT).split("[\\s_]+"));
        if (isAny(names, "cookie", "gdpr", "onetrust", "eu-cookie", "cc-window", "consent")
                && isCookieNotice(element)) {
            return Optional.of("cookie-notice");
        }
        if (isAny(names, "share", "sharing", "social", "sharedaddy", "addtoany", "addthis", "sd-sharing")
                && isSmall(element)
                && isMostlyLinks(element)) {
            return Optional.of("share-buttons");
        }
        if (isAny(names, "comments-area", "comment-respond", "commentlist", "disqus")) {
            return Optional.of("comments");
        }
        if (isAny(names, "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "pager", "pagination",
                "post-navigation", "related", "related-posts", "sidebar", "topbar", "masthead", "footer", "tags",
                "tag-links")
                && isMostlyLinks(element)) {
            return Optional.of("navigation");
        }
        return Optional.empty();
    }

    private static Optional<String> link(Element link) {
        boolean returns = link.attr("href").startsWith("#") && RETURN.matcher(link.text().strip()).matches();
        if (link.hasClass("footnote-backref") || link.hasClass("reversefootnote")
                || link.attr("role").equals("doc-backlink") || returns) {
            return Optional.of("backlink");
        }
        boolean skips = link.attr("href").startsWith("#")
                && link.text().toLowerCase(Locale.ROOT).startsWith("skip to ");
        return skips || link.hasClass("skip-link") ? Optional.of("skip-link") : Optional.empty();
    }

    private static boolean isAny(List<String> names, String... known) {
        for (String name : names) {
            for (String each : known) {
                if (name.equals(each) || name.startsWith(each + "-")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isCookieNotice(Element element) {
        return element.text().toLowerCase(Locale.ROOT).contains("cookie")
                && element.selectFirst("button, a, input") != null
                && element.selectFirst("h1") == null && words(element) < 5 * FEW_WORDS;
    }

    private static boolean isSmall(Element element) {
        return words(element) < FEW_WORDS;
    }

    /** A form around a whole page, as some publishing systems make, or around a part of its text. */
    private static boolean isText(Element form) {
        return form.selectFirst("main, [role=main], article, h1") != null
                || form.select("p, li").stream().mapToInt(PageFurniture::words).sum() > FEW_WORDS;
    }

    static boolean isMostlyLinks(Element element) {
        int all = element.text().length();
        int linked = element.select("a, button").eachText().stream().mapToInt(String::length).sum();
        return all == 0 || linked * 10 >= all * 6;
    }

    private static int words(Element element) {
        String text = element.text();
        return text.isBlank() ? 0 : text.split(" ").length;
    }
}
