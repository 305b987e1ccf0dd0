package lectern.content.markup.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Whether something of a page may show words that its styles hide: a rule for another state or another window, a script,
 * a button beside them. In doubt it may. For one page and one thread.
 */
public final class Openers {

    private static final String CONTROLS = "button, summary, input, select, [role=button], [onclick], [aria-expanded], "
            + "[data-toggle], [data-bs-toggle], a[href^=#], a[href=''], a[href^=javascript], a:not([href]):not([id]):not([name])";
    private static final String TARGETS = "[aria-controls], [data-target], [data-bs-target], [onclick], [href^=#]";
    /** What the names of words say that are shown later. */
    private static final Pattern LATER = Pattern
            .compile("more|full|expan|collaps|toggl|trunc|reveal|answer|panel|fold|tab|open|js-");
    private static final Pattern NAME = Pattern.compile("[\\w-]++");
    private static final int LONGEST = 1_000_000;
    /** So far around hidden words a button is looked for. */
    private static final int AROUND = 3;

    private final Document page;
    private final StyleSheet sheet;
    /** What scripts and controls call by its name; empty until somebody asks, for few pages hide words in a line. */
    private Optional<Set<String>> named = Optional.empty();
    /** Any number of hidden words may stand beside one box. */
    private final Map<Element, Boolean> withControls = new HashMap<>();

    public Openers(Document page, StyleSheet sheet) {
        this.page = page;
        this.sheet = sheet;
    }

    private Set<String> named() {
        if (named.isEmpty()) {
            Set<String> names = new HashSet<>();
            int read = 0;
            for (Element script : page.select(Query.of("script"))) {
                read += script.data().length();
                if (read <= LONGEST) {
                    addNames(script.data(), names);
                }
            }
            for (Element control : page.select(Query.of(TARGETS))) {
                control.attributes().forEach(each -> addNames(each.getValue(), names));
            }
            named = Optional.of(names);
        }
        return named.get();
    }

    private static void addNames(String code, Set<String> names) {
        Matcher name = NAME.matcher(code);
        while (name.find()) {
            names.add(name.group());
        }
    }

    /**
     * @param hidden words in a line of other words
     * @param block  that holds the line
     */
    public boolean mayShow(Element hidden, Element block) {
        if (isBehindDots(hidden) || sheet.mayShow(hidden) || hidden.stream().anyMatch(this::isNamed)) {
            return true;
        }
        Element around = block;
        for (int i = 0; i < AROUND && around != null && !around.nameIs("body"); i++) {
            Element next = around.nextElementSibling();
            if (around == block && holdsControl(around) || next != null && holdsControl(next)) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    private boolean holdsControl(Element box) {
        return withControls.computeIfAbsent(box, each -> each.selectFirst(Query.of(CONTROLS)) != null);
    }

    /** Dots in the place of words say that there are more. */
    private static boolean isBehindDots(Element hidden) {
        String before = hidden.previousSibling() instanceof Element element
                ? element.text()
                : hidden.previousSibling() instanceof TextNode text ? text.text() : "";
        return before.strip().endsWith("...") || before.strip().endsWith("\u2026");
    }

    private boolean isNamed(Element element) {
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        return !element.id().isEmpty() && named().contains(element.id())
                || element.classNames().stream().anyMatch(named()::contains)
                || LATER.matcher(names).find();
    }
}
