package lectern.edition.page;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a page as it is now. Not through AxeBuilder, which brings everything that is right over as well, ten times slower. */
public final class Axe {
    private static final List<String> EVERYTHING = List.of("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa",
            "wcag22aa", "best-practice");
    private static final List<String> CONTRAST = List.of("color-contrast", "color-contrast-enhanced");

    private Axe() {}

    /** Makes axe known to a page; once after it was opened. */
    public static void load(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
    }

    /** By WCAG 2.2 at all levels and good practice. */
    public static List<String> everything(Page page) {
        return violations(page, "tag", EVERYTHING);
    }

    static List<String> contrast(Page page) {
        return violations(page, "rule", CONTRAST);
    }

    private static List<String> violations(Page page, String kind, List<String> wanted) {
        List<?> found = (List<?>) page.evaluate("""
                ([type, values]) => axe.run({ runOnly: { type, values }, resultTypes: ['violations'] })
                    .then(result => result.violations.concat(result.incomplete.filter(rule => values.includes(rule.id)))
                        .flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html)))
                """, List.of(kind, wanted));
        return found.stream().map(String::valueOf).toList();
    }
}
