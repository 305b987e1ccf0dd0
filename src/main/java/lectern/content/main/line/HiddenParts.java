package lectern.content.main.line;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.content.main.line.PageLines.LineRange;
import org.jsoup.nodes.Element;

/**
 * What a page does not show until something happens. It does not count for what the page is about; but inside the text,
 * what a reader would open is text: the answer below a question, "read more", the second of two tabs.
 */
public final class HiddenParts {

    /** An attribute of panels that a control of the page opens. */
    public static final String OPEN = "data-opened";

    private static final Set<String> NOTICES = Set.of("modal", "popup", "overlay", "lightbox", "tooltip", "toast",
            "error",
            "errors", "success", "loading", "loader", "spinner", "print", "mobile", "desktop", "template", "dialog",
            "login",
            "alert", "banner", "drawer", "offcanvas", "menu", "nav", "search", "form", "msg", "message",
            "notification");
    /** What a class says of a panel that is open or shut. */
    private static final Set<String> STATES = Set.of("active", "show", "open", "in", "fade", "hidden", "closed",
            "collapsed", "is-active", "is-open", "is-hidden");
    private static final Set<String> STATUS = Set.of("dialog", "alertdialog", "alert", "status", "tooltip", "menu",
            "log");

    private final PageText page;
    private final LineRange box;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> controlled = new HashSet<>();

    private HiddenParts(PageText page, LineRange box) {
        this.page = page;
        this.box = box;
    }

    static void mark(Element element, PageLines lines, LineMarks marks) {
        int all = lines.weight(lines.all());
        mark(element, lines, marks, all);
    }

    private static void mark(Element element, PageLines lines, LineMarks marks, int all) {
        for (Element child : element.children()) {
            LineRange extent = lines.extent(child);
            if (extent.isEmpty()) {
                continue;
            }
            // A box that hides most of the page is shown by a script as soon as it has loaded.
            boolean most = lines.weight(extent) * 10L > all * 4L;
            if (isHidden(child) && !most && !isWithinLine(child, lines)) {
                marks.hide(extent);
            } else {
                mark(child, lines, marks, all);
            }
        }
    }

    /** "Read more" in the middle of a line: the line counts with it. */
    private static boolean isWithinLine(Element child, PageLines lines) {
        if (Tags.isBlock(child)) {
            return false;
        }
        LineRange extent = lines.extent(child);
        return extent.to() - extent.from() == 1
                && lines.get(extent.from()).text().length() > child.text().length() + 1;
    }

    /** Said not to be read: a sign, not words, or words that stand there once more for the eye. */
    public static boolean isHiddenMark(Element element) {
        return element.attr("aria-hidden").equals("true") && !Tags.isBlock(element);
    }

    public static boolean isHidden(Element element) {
        if (element.hasAttr(OPEN)) {
            return false;
        }
        if (element.hasAttr("hidden") && !element.attr("hidden").equals("until-found")
                || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    /**
     * Takes back what a reader would open.
     *
     * @param box  that holds the text
     * @param text from its first line to behind its last
     */
    public static void open(PageText page, LineRange box, LineRange text) {
        HiddenParts hidden = new HiddenParts(page, box);
        hidden.know(page.body());
        hidden.open(page.body(), text);
    }

    private void know(Element body) {
        IntStream.range(0, page.lines().count()).filter(page.marks()::isKept)
                .forEach(line -> seen.add(page.lines().get(line).text()));
        for (Element each : body.select(Query.of("[aria-controls], [data-target], [data-bs-target], a[href^=#]"))) {
            for (String name : List.of("aria-controls", "data-target", "data-bs-target", "href")) {
                controlled.add(each.attr(name).replaceFirst("^#", ""));
            }
        }
        controlled.remove("");
    }

    private void open(Element element, LineRange text) {
        Map<String, Integer> shapes = shapes(element);
        for (Element child : element.children()) {
            LineRange extent = page.lines().extent(child);
            if (extent.isEmpty() || extent.to() <= text.from() || extent.from() >= text.to()) {
                continue;
            }
            if (isHidden(child)) {
                if (page.marks().isOnlyHidden(extent) && isText(child, extent, shapes)) {
                    page.marks().show(extent);
                }
            } else {
                open(child, text);
            }
        }
    }

    /** How many visible children there are of each shape. */
    private Map<String, Integer> shapes(Element element) {
        Map<String, Integer> shapes = new HashMap<>();
        for (Element child : element.children()) {
            LineRange extent = page.lines().extent(child);
            if (!extent.isEmpty() && !isHidden(child) && Tags.isBlock(child)) {
                shapes.merge(shape(child), 1, Integer::sum);
            }
        }
        return shapes;
    }

    private static String shape(Element element) {
        String names = element.classNames().stream().filter(name -> !STATES.contains(name))
                .collect(Collectors.joining(" "));
        return element.normalName() + " " + names + " " + withoutNumber(element.id());
    }

    private boolean isText(Element child, LineRange extent, Map<String, Integer> shapes) {
        if (isNotice(child) || isRepeated(extent)) {
            return false;
        }
        boolean inText = box.from() <= extent.from() && extent.to() <= box.to();
        return inText && page.hasProse(extent) || controlled.contains(child.id())
                || isNamed(child) && shapes.containsKey(shape(child));
    }

    /** Boxes without any name all have one shape. */
    private static boolean isNamed(Element child) {
        return !child.className().isBlank() || !child.id().isBlank();
    }

    /** What is left of an id such as {@code comment-12} when its number is taken away. */
    public static String withoutNumber(String id) {
        int end = id.length();
        while (end > 0 && Character.isDigit(id.charAt(end - 1))) {
            end--;
        }
        return id.substring(0, end);
    }

    /** Whether its names or its role say that it tells what happened, or stands over the page. */
    public static boolean isNotice(Element child) {
        return STATUS.contains(child.attr("role")) || child.nameIs("dialog")
                || BoxNames.words(child.className() + " " + child.id()).stream().anyMatch(NOTICES::contains);
    }

    /** A copy for another width of the window, or for paper. */
    private boolean isRepeated(LineRange extent) {
        return IntStream.range(extent.from(), extent.to())
                .allMatch(line -> seen.contains(page.lines().get(line).text()));
    }
}
