package lectern.content.main;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.content.main.BoxNames.Meaning;
import lectern.content.main.BoxNames.Strength;
import java.util.stream.IntStream;
import lectern.content.main.PageLines.Extent;
import lectern.content.notes.NoteClasses;
import lectern.document.Block.Note.Kind;
import org.jsoup.nodes.Element;

/**
 * Knows what on a web page is not its text: navigation, notices, forms. Each rule has a name, under which {@code check}
 * lists what it left out.
 */
final class Furniture {

    private static final int FEW_WORDS = 60;
    private static final int COOKIE_WORDS = 300;
    /** Elements that are part of a text whatever they are called. */
    private static final Set<String> NEVER_BY_NAME = Set.of("p", "td", "th", "tr", "tbody", "thead", "table",
            "blockquote",
            "main", "body", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "pre", "figure", "figcaption", "caption",
            "summary", "details", "img", "svg");
    /** Whose boxes lead somewhere: one without a link is none. */
    private static final Set<String> LEADING = Set.of("share-buttons", "navigation", "teasers", "related", "sidebar",
            "newsletter");
    /** Whose boxes hold no running text. */
    private static final Set<String> LINKS = Set.of("share-buttons", "navigation", "print");
    private static final Map<String, String> ROLES = Map.of("navigation", "navigation", "menu", "navigation", "menubar",
            "navigation", "toolbar", "navigation", "doc-toc", "navigation", "search", "form", "banner", "banner",
            "contentinfo", "footer", "complementary", "aside");

    private static final NoteClasses NOTES = new NoteClasses();

    private final PageText page;
    private final BoxNames names = new BoxNames();

    Furniture(PageText page) {
        this.page = page;
    }

    /** A box that a page sets off because it matters: a warning, urgent advice. */
    boolean isNote(Element element, Extent extent) {
        return NOTES.box(element).flatMap(NoteClasses.Box::kind).filter(kind -> kind != Kind.ASIDE).isPresent()
                && !isCookieNotice(element, extent) && !page.isMostlyLinks(extent);
    }

    /** No name is worth a dose: furniture leads somewhere, and this does not. */
    boolean isVitalWithoutLinks(Extent extent) {
        return page.lines().linked(extent) == 0 && isVital(extent);
    }

    boolean isVital(Extent extent) {
        return page.lines().words(extent) < COOKIE_WORDS && IntStream.range(extent.from(), extent.to())
                .anyMatch(line -> Vital.isIn(page.lines().get(line).text()));
    }

    /** What an element is by its kind. */
    Optional<String> landmark(Element element, Extent extent) {
        return switch (element.normalName()) {
            case "nav" -> Optional.of("navigation");
            case "form", "search" -> page.hasProse(extent) ? Optional.empty() : Optional.of("form");
            case "dialog" -> element.hasAttr("open") ? Optional.empty() : Optional.of("hidden");
            case "footer" -> Optional.of("footer");
            case "header" -> Optional.of("banner");
            case "aside" -> Optional.of("aside");
            default -> switch (element.attr("role")) {
                case "dialog", "alertdialog" -> isVital(extent) ? Optional.empty() : Optional.of("dialog");
                case "tablist" -> page.hasProse(extent) ? Optional.empty() : Optional.of("navigation");
                default -> Optional.ofNullable(ROLES.get(element.attr("role")));
            };
        };
    }

    /** What an element is by the names that its author gave it, and by how it looks. */
    Optional<String> named(Element element, Extent extent) {
        if (NEVER_BY_NAME.contains(element.normalName()) || !isBox(element)) {
            return Optional.empty();
        }
        if (element.attr("itemtype").contains("schema.org/Comment")
                || element.attr("itemtype").contains("UserComments")) {
            return Optional.of("comments");
        }
        Optional<Meaning> meaning = names.of(element);
        if (meaning.isEmpty()) {
            return Optional.empty();
        }
        String rule = meaning.get().rule();
        if (rule.equals("cookie-notice")) {
            return isCookieNotice(element, extent) ? Optional.of(rule) : Optional.empty();
        }
        if (!rule.equals("comments") && isVitalWithoutLinks(extent)) {
            return Optional.empty();
        }
        if (meaning.get().strength() == Strength.SURE || page.isMostlyLinks(extent)) {
            return Optional.of(rule);
        }
        boolean prose = page.hasProse(extent);
        boolean leads = page.lines().linked(extent) * 4 > page.lines().words(extent);
        boolean fits = isSmall(extent) && (prose
                ? leads && !LINKS.contains(rule)
                : page.lines().linked(extent) > 0 || !LEADING.contains(rule));
        return fits ? Optional.of(rule) : Optional.empty();
    }

    /** Whether its names say that it is furniture, though perhaps not surely enough by themselves. */
    boolean isNamed(Element element) {
        return names.of(element).isPresent();
    }

    private static boolean isBox(Element element) {
        return Tags.isBlock(element) || element.nameIs("a") || element.normalName().contains("-")
                || element.nameIs("span") && element.childrenSize() > 0 || element.nameIs("ins");
    }

    private boolean isCookieNotice(Element element, Extent extent) {
        if (page.lines().words(extent) > COOKIE_WORDS) {
            return false;
        }
        for (int i = extent.from(); i < extent.to(); i++) {
            if (page.lines().get(i).text().toLowerCase(Locale.ROOT).contains("cookie")) {
                return element.selectFirst("button, a, input") != null && element.selectFirst("h1") == null;
            }
        }
        return false;
    }

    private boolean isSmall(Extent extent) {
        return page.lines().words(extent) < FEW_WORDS;
    }
}
