package lectern.content.main;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lectern.content.main.line.HiddenParts;
import lectern.content.main.line.PageLines.LineRange;
import lectern.content.main.line.PageText;
import org.jsoup.nodes.Element;

/** Does what a publisher says of a page by selectors. */
final class Selected {

    private final PageText page;
    private final List<Element> text;

    private Selected(PageText page, List<Element> text) {
        this.page = page;
        this.text = text;
    }

    static Selected of(PageText page, Selections selections) {
        for (String each : selections.leaveOut()) {
            page.body().select(each)
                    .forEach(box -> page.marks().mark(page.lines().extent(box), Selections.LEFT_OUT + " " + each));
        }
        List<Element> text = selections.text().map(each -> List.copyOf(page.body().select(each))).orElse(List.of());
        Selected selected = new Selected(page, text);
        if (selected.hasText()) {
            selected.markOthers();
        }
        return selected;
    }

    /** Whether a selector of the text matches something with words. */
    boolean hasText() {
        return text.stream().anyMatch(box -> !page.lines().extent(box).isEmpty());
    }

    /** Nothing else is text; in it, only what is no text anywhere is left out. */
    private void markOthers() {
        Set<Integer> within = new HashSet<>();
        for (Element box : text) {
            LineRange extent = page.lines().extent(box);
            for (int line = extent.from(); line < extent.to(); line++) {
                within.add(line);
            }
        }
        for (int line = 0; line < page.lines().count(); line++) {
            if (!within.contains(line)) {
                page.marks().mark(line, Selections.NOT_TEXT);
            }
        }
        text.forEach(box -> {
            LineRange extent = page.lines().extent(box);
            HiddenParts.open(page, extent, extent);
        });
    }

    /** The smallest box around all of it. */
    Element scope() {
        Element scope = text.getFirst();
        while (scope != page.body() && !text.stream().allMatch(holds(scope))) {
            scope = requireNonNull(scope.parent(), "the body holds everything that can be selected");
        }
        return scope;
    }

    private java.util.function.Predicate<Element> holds(Element scope) {
        LineRange all = page.lines().extent(scope);
        return box -> {
            LineRange extent = page.lines().extent(box);
            return all.from() <= extent.from() && extent.to() <= all.to();
        };
    }
}
