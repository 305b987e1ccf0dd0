package lectern.content.main;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lectern.content.main.line.BoxNames;
import lectern.content.main.line.BoxNames.Meaning;
import lectern.content.main.line.BoxNames.Strength;
import lectern.content.main.line.PageLines.LineRange;
import lectern.content.main.line.PageText;
import lectern.content.main.line.Query;
import lectern.content.main.line.Tags;
import lectern.content.main.line.TextLine;
import lectern.content.main.line.Vital;
import lectern.content.notes.NoteClasses;
import lectern.document.Block.Note.Kind;
import org.jsoup.nodes.Element;

/**
 * Knows what on a web page is not its text: navigation, notices, forms. Each rule has a name, under which {@code check}
 * lists what it left out.
 */
final class Furniture {

    /** At 30 more furniture was kept; 120 gave the same and risks more. */
    private static final int FEW_WORDS = 60;
    private static final int COOKIE_WORDS = 300;
    private static final int LABEL_WORDS = 3;
    /** What can be ticked to search by it says less. */
    private static final int WORDS_OF_TASK = 3;
    /** How a form begins that narrows a list. */
    static final Pattern ASKING = Pattern
            .compile("(?iU)\\s*(?:filter|search|show|topics?|refine|sort|narrow)\\b");
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

    /** With which an aside is no column beside the text: a reader that knows the role is told of no such column. */
    private static final Set<String> NOTE_ROLES = Set.of("doc-footnote", "doc-endnote", "doc-endnotes", "doc-tip",
            "doc-notice", "doc-example", "note");

    private static final NoteClasses NOTES = new NoteClasses();

    private final PageText page;
    private final BoxNames names = new BoxNames();

    Furniture(PageText page) {
        this.page = page;
    }

    /** A box that a page sets off because it matters: a warning, urgent advice. */
    boolean isNote(Element element, LineRange extent) {
        return NOTES.box(element).flatMap(NoteClasses.Box::kind).filter(kind -> kind != Kind.ASIDE).isPresent()
                && !isCookieNotice(element, extent) && !page.isMostlyLinks(extent);
    }

    /** No name is worth a dose: furniture leads somewhere, and this does not. */
    boolean isVitalWithoutLinks(LineRange extent) {
        return page.lines().linked(extent) == 0 && isVital(extent);
    }

    boolean isVital(LineRange extent) {
        return page.lines().words(extent) < COOKIE_WORDS && IntStream.range(extent.from(), extent.to())
                .anyMatch(line -> Vital.isIn(page.lines().get(line).text()));
    }

    /** What an element is by its kind. */
    Optional<String> landmark(Element element, LineRange extent) {
        return switch (element.normalName()) {
            case "nav" -> Optional.of("navigation");
            case "form", "search" ->
                page.hasProse(extent) || isChecklist(element, extent) ? Optional.empty() : Optional.of("form");
            case "dialog" -> element.hasAttr("open") ? Optional.empty() : Optional.of("hidden");
            case "footer" -> Optional.of("footer");
            case "header" -> Optional.of("banner");
            case "aside" -> NOTE_ROLES.contains(element.attr("role"))
                    ? Optional.empty()
                    : Optional.of("aside");
            default -> switch (element.attr("role")) {
                case "dialog", "alertdialog" -> isVital(extent) ? Optional.empty() : Optional.of("dialog");
                case "tablist" -> page.hasProse(extent) || holdsPanel(element)
                        ? Optional.empty()
                        : Optional.of("navigation");
                default -> Optional.ofNullable(ROLES.get(element.attr("role")));
            };
        };
    }

    /** A list of tabs that stands around its own panels, as on AMP pages. */
    private static boolean holdsPanel(Element list) {
        return list.select(Query.of("[role=tabpanel]")).stream().anyMatch(Element::hasText);
    }

    /** What is to be done, with boxes to tick, and nothing that could be sent: no list of words to search by. */
    private boolean isChecklist(Element form, LineRange extent) {
        int boxes = form.select(Query.of("input[type=checkbox]")).size();
        return boxes > 1 && !ASKING.matcher(form.text()).lookingAt()
                && form.selectFirst(Query.of("button, select, textarea, "
                        + "input:not([type=checkbox]):not([type=radio]):not([type=hidden])")) == null
                && page.lines().words(extent) >= WORDS_OF_TASK * boxes;
    }

    /** What an element is by the names that its author gave it, and by how it looks. */
    Optional<String> named(Element element, LineRange extent) {
        boolean leadsAway = element.nameIs("p") && page.isMostlyLinks(extent);
        if (NEVER_BY_NAME.contains(element.normalName()) && !leadsAway || !isBox(element)) {
            return Optional.empty();
        }
        if (element.attr("itemtype").contains("schema.org/Comment")
                || element.attr("itemtype").contains("UserComments")) {
            return Optional.of("comments");
        }
        if (element.parent() == page.body() && isCookieNotice(element, extent) && isAboutCookies(extent)) {
            return Optional.of("cookie-notice");
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
        if (leadsAway && !rule.equals("related")) {
            return Optional.empty();
        }
        if (meaning.get().strength() == Strength.SURE || page.isMostlyLinks(extent)) {
            return Optional.of(rule);
        }
        boolean prose = page.hasProse(extent);
        boolean leads = page.lines().linked(extent) * 4 > page.lines().words(extent);
        boolean fits = isSmall(extent) && (prose
                ? leads && !LINKS.contains(rule)
                : page.lines().linked(extent) > 0 || !LEADING.contains(rule) || saysSo(extent, rule));
        return fits ? Optional.of(rule) : Optional.empty();
    }

    /** Whether its names say that it is furniture, though perhaps not surely enough by themselves. */
    boolean isNamed(Element element) {
        return names.of(element).isPresent();
    }

    /** The same of an element that is not part of a text whatever it is called. */
    boolean isNamedBox(Element element) {
        return !NEVER_BY_NAME.contains(element.normalName()) && isBox(element) && isNamed(element);
    }

    private static boolean isBox(Element element) {
        return Tags.isBlock(element) || element.nameIs("a") || element.normalName().contains("-")
                || element.nameIs("span") && element.childrenSize() > 0 || element.nameIs("ins");
    }

    private boolean isCookieNotice(Element element, LineRange extent) {
        if (page.lines().words(extent) > COOKIE_WORDS) {
            return false;
        }
        for (int i = extent.from(); i < extent.to(); i++) {
            if (saysCookie(page.lines().get(i))) {
                return element.selectFirst(Query.of("button, a, input")) != null
                        && element.selectFirst(Query.of("h1")) == null;
            }
        }
        return false;
    }

    /** Hardly more than the name once more: "Share". */
    private boolean saysSo(LineRange extent, String rule) {
        return page.lines().words(extent) <= LABEL_WORDS
                && BoxNames.said(page.lines().get(extent.from()).text()).filter(rule::equals).isPresent();
    }

    /** Most of its running text: a box beside all others of the page that says so needs no name. */
    private boolean isAboutCookies(LineRange extent) {
        int about = IntStream.range(extent.from(), extent.to()).mapToObj(page.lines()::get)
                .filter(Furniture::saysCookie).mapToInt(TextLine::weight).sum();
        return about > 0 && about * 2 > page.lines().weight(extent) && !isVital(extent);
    }

    private static boolean saysCookie(TextLine line) {
        return line.text().toLowerCase(Locale.ROOT).contains("cookie");
    }

    private boolean isSmall(LineRange extent) {
        return page.lines().words(extent) < FEW_WORDS;
    }
}
