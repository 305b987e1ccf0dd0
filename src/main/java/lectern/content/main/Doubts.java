package lectern.content.main;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lectern.content.main.line.LineMarks;
import lectern.content.main.line.PageLines.LineRange;
import lectern.content.main.line.PageText;
import lectern.content.main.line.Query;
import lectern.content.main.line.TextLine;
import lectern.content.main.line.Vital;
import lectern.content.main.line.WhomToRing;
import org.jsoup.nodes.Element;

/**
 * Finds running text among what a guess left out. Serious is what holds words that nobody may lose, what stands inside
 * the text, what looks like the text by its class, and all of it where more was left out than kept.
 */
final class Doubts {

    /** At 8, 12 pages of 255 raised an alarm, at 16, 10; of these 11. */
    private static final int MANY_WORDS = 12;
    /** Running text between the title and the end of the text. At 10, 14 pages raised an alarm, at 40, 9; here 11. */
    private static final int WITHIN = 20;
    /** A text of fewer words is hardly one. */
    private static final int SHORT = 40;
    /** What is no guess, or never a text. */
    private static final Set<String> CERTAIN = Set.of("navigation", "form", "footer", "cookie-notice", "comments",
            "archive-toolbar", "share-buttons", Calls.RULE, Selections.NOT_TEXT);

    /** What several siblings of one shape, or a heading, speak for: there may be any number of them. */
    private static final Set<String> SHAPED = Set.of("teasers", "related");
    /** What a page puts beside its text at any length: only between the lines of the text it is more than it should be. */
    private static final Set<String> BESIDE = Set.of("aside", "sidebar", LineMarks.HIDDEN);

    /** Where somebody who is to be rung is told of, though it is not between the lines of the text. */
    private static final Set<String> RUNG = Set.of(TextRegion.RULE, "aside", "sidebar", LinkLines.RULE, "related",
            "feedback", "print", "hidden-notice", "dialog");
    /** Where an address to write to is more than that of an author, or for letters to an editor. */
    private static final Set<String> WRITTEN_TO = Set.of(TextRegion.RULE, "aside");

    /** What is the same on all pages of a site, by element, role or name. */
    private static final String ENDS_OF_PAGE = "header, footer, nav, [role=banner], [role=contentinfo], [role=navigation], "
            + "[class*=footer], [id*=footer], [class*=header], [id*=header]";

    private final PageText page;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> looks = new HashSet<>();
    /** Whom the text says to ring. */
    private final Set<String> rung = new HashSet<>();
    private int first = Integer.MAX_VALUE;
    private int last;

    private Doubts(PageText page) {
        this.page = page;
        for (int i = 0; i < page.lines().count(); i++) {
            if (page.marks().isKept(i)) {
                TextLine line = page.lines().get(i);
                seen.add(line.text());
                rung.addAll(WhomToRing.in(line.text()));
                if (line.isProse() && !look(line).isEmpty()) {
                    looks.add(look(line));
                }
                first = Math.min(first, i);
                last = i;
            }
        }
    }

    static List<Doubt> of(PageText page) {
        return new Doubts(page).all();
    }

    private List<Doubt> all() {
        int[] suspicious = IntStream.range(0, page.lines().count()).filter(this::isSuspicious).toArray();
        int weight = IntStream.of(suspicious)
                .filter(line -> !isOfAnyLength(line))
                .map(line -> page.lines().get(line).weight()).sum();
        int kept = page.marks().weight(page.lines().all());
        int within = IntStream.of(suspicious).filter(this::isWithin).map(line -> page.lines().get(line).words()).sum();
        boolean most = weight > kept || kept < SHORT;
        List<Doubt> doubts = new ArrayList<>();
        for (int i : suspicious) {
            TextLine line = page.lines().get(i);
            boolean serious = most || within >= WITHIN && isWithin(i) || looks.contains(look(line))
                    || Vital.isIn(line.text()) || isShown(i) || isWhomToRing(i);
            doubts.add(new Doubt(line.block(), page.marks().rule(i).orElseThrow(), line.text(), line.words(), serious,
                    selector(line.block())));
        }
        return doubts;
    }

    private boolean isOfAnyLength(int line) {
        boolean beside = line < first || line > last;
        return page.marks().rule(line).filter(rule -> SHAPED.contains(rule) || beside && BESIDE.contains(rule))
                .isPresent();
    }

    private static boolean isGuess(String rule) {
        return !CERTAIN.contains(rule) && !rule.startsWith(Selections.LEFT_OUT);
    }

    private boolean isSuspicious(int index) {
        TextLine line = page.lines().get(index);
        if (isShown(index)) {
            return true;
        }
        return page.marks().rule(index).filter(Doubts::isGuess).isPresent()
                && !line.isHeading() && (looksLikeText(line) || isWhomToRing(index))
                && !seen.contains(line.text()) && !isOfCookies(line);
    }

    /** A result with a figure in a form that is left out as a whole, or a short dose that is only kept from screen readers. */
    private boolean isShown(int index) {
        TextLine line = page.lines().get(index);
        String rule = page.marks().rule(index).orElse("");
        return rule.equals("form") && line.text().chars().anyMatch(Character::isDigit)
                && !seen.contains(line.text()) && line.block().selectFirst(Query.of("[data-shown]")) != null
                || rule.equals(LineMarks.HIDDEN) && isBetween(index) && Vital.isIn(line.text())
                        && !seen.contains(line.text()) && line.block().closest(Query.of("[aria-hidden=true]")) != null
                        && line.block().closest(Query.of("[hidden], [style*=display], [style*=visibility]")) == null;
    }

    private static boolean looksLikeText(TextLine line) {
        return line.words() >= MANY_WORDS && line.linked() * 10 < line.words() * 3 && line.endsAsSentence()
                || line.isProse() && Vital.isIn(line.text());
    }

    private boolean isBetween(int line) {
        return first < line && line < last;
    }

    /**
     * Whether it says to ring somebody of whom the text says nothing. The head and the foot of the page, and its menus, are
     * the same on all pages of a site.
     */
    private boolean isWhomToRing(int index) {
        TextLine line = page.lines().get(index);
        String rule = page.marks().rule(index).orElseThrow();
        if (line.external() * 2 > line.words() || !isBetween(index) && !RUNG.contains(rule)) {
            return false;
        }
        return WhomToRing.in(line.text()).stream()
                .anyMatch(each -> !rung.contains(each) && (!WhomToRing.isAddress(each) || WRITTEN_TO.contains(rule)))
                && !isEndOfPage(line.block());
    }

    /** Whether a box is part of what all pages of a site have. Names of a frame around the whole page say nothing of it. */
    static boolean isEndOfPage(Element box) {
        Element end = box.closest(Query.of(ENDS_OF_PAGE));
        while (end != null && isAroundAll(end)) {
            end = end.parent() instanceof Element above ? above.closest(Query.of(ENDS_OF_PAGE)) : null;
        }
        return end != null;
    }

    private static boolean isAroundAll(Element box) {
        return box.nameIs("body") || box.nameIs("html")
                || box.selectFirst(Query.of("main, article, [role=main]")) != null;
    }

    private static boolean isOfCookies(TextLine line) {
        return line.text().toLowerCase(Locale.ROOT).contains("cookie") && !Vital.isIn(line.text());
    }

    private boolean isWithin(int line) {
        return page.title().isPresent() && page.title().getAsInt() < line && line < last;
    }

    private static String look(TextLine line) {
        String name = line.block().className();
        return name.isBlank() ? "" : line.block().normalName() + " " + name;
    }

    /** The smallest box with a name of its own around a block that holds nothing of the text. */
    private String selector(Element block) {
        Element box = block;
        while (box.parent() != null && box != page.body() && Selections.selector(box).isEmpty()
                && isFree(box.parent())) {
            box = box.parent();
        }
        Optional<String> named = Selections.selector(box).filter(this::leavesTextAlone);
        return named.orElseGet(box::cssSelector);
    }

    private boolean isFree(Element box) {
        LineRange extent = page.lines().extent(box);
        return !page.marks().isKept(extent);
    }

    private boolean leavesTextAlone(String selector) {
        return page.body().select(selector).stream().allMatch(this::isFree);
    }
}
