package lectern.content.main;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lectern.content.main.line.HiddenParts;
import lectern.content.main.line.LineMarks;
import lectern.content.main.line.PageLines;
import lectern.content.main.line.PageLines.LineRange;
import lectern.content.main.line.PageText;
import lectern.content.main.line.Query;
import lectern.content.main.line.Tags;
import lectern.content.main.line.TitleLine;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the text of a web page among its furniture, by what its boxes hold rather than by what they are called:
 *
 * <ol>
 * <li>The page is cut into {@linkplain PageLines lines}, and running text is weighed. What is
 * {@linkplain HiddenParts hidden} does not count.
 * <li>The {@linkplain TitleLine title} is the heading that shares most words with what the page calls itself. No rule
 * takes out a box that holds it.
 * <li>{@linkplain FurnitureBoxes Boxes} that are furniture by their element, role, name or shape are marked, but never one
 * that holds much of the page's running text.
 * <li>The {@linkplain TextScope box of the text} is found from the body down.
 * <li>The text {@linkplain TextRegion reaches} from the title to the end of that box. What is hidden there and would be
 * opened by a reader is text too.
 * <li>What stands below {@linkplain HeadedFurniture headings} such as "Related", and {@linkplain LinkLines lines} that are
 * nothing but links, {@linkplain Calls calls} to follow or {@linkplain Credits credits} of pictures, are marked.
 * <li>{@linkplain ReferredNotes Notes} that marks in the text lead to are text wherever they stand.
 * <li>If a rule that goes by names or shapes took nearly all running text, it was wrong about this page, and the choice is
 * made again without it.
 * </ol>
 *
 * <p>Each step looks at every element a bounded number of times. For one page and one thread.
 */
public final class MainContent {

    private static final int MOST_ROUNDS = 3;
    /** Fewer words of running text than this are no text, if a guess took more. At 120 the precision fell by 0.010. */
    private static final int LITTLE = 60;
    /** Rules that go by names and shapes alone, and may be wrong about a whole page. */
    private static final Set<String> GUESSES = Set.of("teasers", "related", "sidebar", "advertisement", "newsletter",
            "share-buttons", "author", "feedback", "print", "cookie-notice", "paywall", "hidden-notice", "aside",
            "archive-toolbar");

    private final PageText page;
    private final Element scope;

    private MainContent(PageText page, Element scope) {
        this.page = page;
        this.scope = scope;
    }

    /**
     * Makes a page ready to be read: what a browser would show is put where it is shown, and what opens a panel stands
     * above it. Comes before anything of the page is counted.
     */
    public static void unfold(Document page) {
        Unfolding.in(page);
        Panels.in(page);
    }

    /** Decides which part of a page is its text; the page stays as it is. */
    public static MainContent of(Document page, Selections selections) {
        Set<String> trusted = new HashSet<>();
        MainContent choice = choose(page, selections, trusted);
        for (int round = 0; round < MOST_ROUNDS && choice.isWrong(trusted); round++) {
            choice = choose(page, selections, trusted);
        }
        return choice;
    }

    /** Of what somebody wrote for this publication alone, all is text but for navigation and what is hidden. */
    public static MainContent whole(Document page) {
        PageText all = PageText.of(page);
        page.body().select(Query.of("nav, [role=navigation]"))
                .forEach(each -> all.marks().mark(all.lines().extent(each), "navigation"));
        HiddenParts.open(all, all.lines().all(), all.lines().all());
        return new MainContent(all, page.body());
    }

    private static MainContent choose(Document document, Selections selections, Set<String> trusted) {
        PageText page = PageText.of(document);
        Selected selected = Selected.of(page, selections);
        if (selected.hasText()) {
            return new MainContent(page, selected.scope());
        }
        FurnitureBoxes.mark(page, trusted);
        Element scope = TextScope.of(page);
        LineRange box = page.lines().extent(scope);
        Reclaimed.in(page, scope);
        LineRange text = TextRegion.mark(page, scope);
        HiddenParts.open(page, box, text.with(box));
        HeadedFurniture.mark(page, text);
        LinkLines.mark(page, text);
        Calls.mark(page, text);
        Credits.mark(page, text);
        ReferredNotes.in(document, page);
        return new MainContent(page, scope);
    }

    /** Whether a guess took far more running text than there is left; it is added to those that are not followed. */
    private boolean isWrong(Set<String> trusted) {
        int kept = page.marks().weight(page.lines().all());
        if (kept >= LITTLE) {
            return false;
        }
        Map<String, Integer> taken = new HashMap<>();
        IntStream.range(0, page.lines().count()).forEach(line -> page.marks().rule(line).filter(GUESSES::contains)
                .ifPresent(rule -> taken.merge(rule, page.lines().get(line).weight(), Integer::sum)));
        return taken.entrySet().stream().filter(each -> each.getValue() > kept).map(Map.Entry::getKey)
                .filter(trusted::add).count() > 0;
    }

    /**
     * Takes everything else out of the page.
     *
     * @return the smallest element that holds all of the text
     */
    public Element takeOut(LeftOutListener listener) {
        Element content = smallest();
        asBoxes();
        new Extraction(page.lines(), page.marks(), content, listener).from(page.body());
        return content;
    }

    /** Running text that was left out by a guess although it looks like the text. */
    public List<Doubt> doubts() {
        return Doubts.of(page);
    }

    /** How many words of running text were left out, by whatever rule. */
    public int proseLeftOut() {
        return IntStream.range(0, page.lines().count())
                .filter(line -> !page.marks().isKept(line) && page.lines().get(line).isProse())
                .map(line -> page.lines().get(line).words()).sum();
    }

    /** Whether anything with the end of a sentence, or long enough for one, is text. */
    public boolean hasProse() {
        return page.marks().weight(page.lines().all()) > 0;
    }

    /** Takes out of a part that is text as a whole, such as a long description, what is no text anywhere. */
    public static void clean(Element part, LeftOutListener listener) {
        PageLines lines = PageLines.of(part);
        new Extraction(lines, new LineMarks(lines), part, listener).from(part);
    }

    /** Whether the page says by an element that this is its text. */
    public boolean isMarked() {
        return scope == page.body() || scope.closest(Query.of("main, [role=main], article")) != null;
    }

    private Element smallest() {
        int[] kept = IntStream.range(0, page.lines().count()).filter(page.marks()::isKept).toArray();
        if (kept.length == 0) {
            return page.body();
        }
        int last = kept[kept.length - 1];
        Element smallest = page.lines().get(kept[0]).block();
        while (smallest != page.body() && (page.lines().extent(smallest).to() <= last || !Tags.isPlainBox(smallest))) {
            smallest = requireNonNull(smallest.parent(), "the body holds every line");
        }
        return smallest;
    }

    /** A table, a form or an aside that holds the text is only the way that the page is laid out. */
    private void asBoxes() {
        for (Element each = scope; each != page.body() && each.parent() != null; each = each.parent()) {
            if (Tags.isLayout(each)) {
                each.tagName("div").removeAttr("role");
            }
        }
    }
}
