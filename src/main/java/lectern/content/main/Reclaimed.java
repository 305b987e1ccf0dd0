package lectern.content.main;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.content.main.line.HiddenParts;
import lectern.content.main.line.PageLines.LineRange;
import lectern.content.main.line.PageText;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Element;

/**
 * Takes back what was marked for its name alone although it stands within the text and does nothing that furniture does:
 * it leads nowhere, asks for nothing, and tells neither who wrote something nor when. A class is a sign of what a box is,
 * never a proof: "footer-note" is what nobody may miss below a table of doses.
 */
final class Reclaimed {

    /** More words than this are weighed as running text anyway, by the rules that look at the whole page. */
    private static final int MOST = 120;
    /** Rules that go by a name, or by an element that says no more than a name inside of a text. */
    private static final Set<String> BY_NAME = Set.of("banner", "footer", "comments", "related", "advertisement",
            "print", "form", "newsletter", "teasers", "sidebar", "feedback", "paywall");
    /** What leads somewhere, asks for something, or says whose words these are and of which day. */
    private static final String SIGNS = "a[href], button, input, select, textarea, form, iframe, nav, img, time, address, "
            + "[itemprop=author], [rel=author], [class*=author], [class*=byline], [class*=avatar], [class*=meta], "
            + "[class*=date], [class*=reply]";

    private static final List<String> COMPLAINTS = List.of("complain", "beschwerde", "réclamation", "queja", "شكاوى");

    private final PageText page;
    private final Furniture furniture;

    private Reclaimed(PageText page) {
        this.page = page;
        this.furniture = new Furniture(page);
    }

    static void in(PageText page, Element scope) {
        new Reclaimed(page).from(scope);
    }

    private void from(Element element) {
        for (Element child : element.children()) {
            LineRange extent = page.lines().extent(child);
            if (extent.isEmpty()) {
                continue;
            }
            if (isTaken(child, extent) && isText(child, extent)) {
                page.marks().unmark(extent);
            } else if (page.marks().isKept(extent)) {
                from(child);
            }
        }
    }

    /** Whether one rule, which goes by a name, left the box out. */
    private boolean isTaken(Element box, LineRange extent) {
        return page.marks().isDecided(extent) && page.lines().words(extent) < MOST
                && page.marks().rule(extent.from()).filter(BY_NAME::contains)
                        .filter(rule -> furniture.isNamed(box) && !(rule.equals(FormProse.RULE) && isTold(box)))
                        .isPresent();
    }

    /** What a form says has been told from what it asks already. */
    private boolean isTold(Element box) {
        Element form = box.parent() == null ? null : box.parent().closest(Query.of("form"));
        return form != null && FormProse.isChoice(form) && !page.hasProse(page.lines().extent(form));
    }

    private boolean isText(Element box, LineRange extent) {
        return page.lines().linked(extent) == 0 && !(isComment(extent) && isOneOfSeveral(box, isOfComplaints(extent)))
                && box.selectFirst(Query.of(SIGNS)) == null && !saysSo(extent);
    }

    private boolean isComment(LineRange extent) {
        return page.marks().rule(extent.from()).filter("comments"::equals).isPresent();
    }

    /** Readers write one comment below the other. */
    private static boolean isOneOfSeveral(Element box, boolean complaints) {
        return Stream.of(box.previousElementSibling(), box.nextElementSibling()).filter(Objects::nonNull)
                .anyMatch(each -> each.className().equals(box.className())
                        && !(complaints && box.className().isBlank() && !isNumberedLike(each, box)))
                || box.select(Query.of("[class*=comment]")).size() > 1;
    }

    private static boolean isNumberedLike(Element other, Element box) {
        String name = HiddenParts.withoutNumber(box.id());
        return !name.isEmpty() && name.equals(HiddenParts.withoutNumber(other.id()));
    }

    /** Its heading says where to complain, which readers' comments do not. */
    private boolean isOfComplaints(LineRange extent) {
        String heading = page.lines().get(extent.from()).text().toLowerCase(Locale.ROOT);
        return page.lines().get(extent.from()).isHeading() && COMPLAINTS.stream().anyMatch(heading::contains);
    }

    /** Whether any of its lines says that it is furniture: "2 comments". */
    private boolean saysSo(LineRange extent) {
        return IntStream.range(extent.from(), extent.to()).mapToObj(line -> page.lines().get(line).text())
                .map(FurnitureHeadings::rule).anyMatch(Optional::isPresent);
    }
}
