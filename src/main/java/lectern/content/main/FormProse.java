package lectern.content.main;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.content.main.line.BoxNames;
import lectern.content.main.line.PageLines.LineRange;
import lectern.content.main.line.PageText;
import lectern.content.main.line.Query;
import lectern.content.main.line.TextLine;
import lectern.content.main.line.Vital;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a form in the text says from what it asks: of a score of risks or a consent, the sentences, lists and tables
 * are text with the headings above them, but labels, options, fields and buttons are not.
 */
final class FormProse {

    static final String RULE = "form";

    private static final String MARKED = "main, [role=main], article";
    private static final String FIELDS = "input:not([type=hidden]), select, textarea, button, [role=button], "
            + "[role=checkbox], [role=radio], [contenteditable], label, a";
    /** What names a field, or is chosen. */
    private static final String LABELS = "label, button, [role=button], [role=listbox], [role=menu], [role=radiogroup], "
            + "[role=alert], [role=status]";
    /** What asks who somebody is, where to write to, or what to look for says nothing of the text's matter. */
    private static final String ASKS_WHO = "input[type=password], input[type=email], input[type=search], [role=search]";
    private static final Set<String> ERRANDS = Set.of("search", "login", "signin", "register", "signup", "subscribe",
            "subscription", "newsletter", "feedback", "comment", "comments", "filter", "filters", "share");
    /** What a form says of what was put into it. */
    private static final Set<String> ANSWERS = Set.of("error", "errors", "invalid", "required", "validation", "success",
            "response", "status");
    private static final String STOPS = ".!。！।۔";
    private static final String CLOSING = "\"'”’»)] ";
    /** Fewer words without a full stop are the name of a field. */
    private static final int SOME_WORDS = 4;

    private final PageText page;
    /** Whether a box holds a field or a label: many lines may stand in one box. */
    private final Map<Element, Boolean> fields = new HashMap<>();
    private final Map<Element, Boolean> errands = new HashMap<>();

    FormProse(PageText page) {
        this.page = page;
    }

    /** Leaves out what is no prose of a box that is a form. */
    void mark(Element form) {
        LineRange lines = page.lines().extent(form);
        BitSet kept = isErrand(form) ? new BitSet() : find(lines);
        for (int i = lines.from(); i < lines.to(); i++) {
            if (!kept.get(i)) {
                page.marks().mark(i, RULE);
            }
        }
    }

    /** Whether a line that was left out with the fields around it may be more than the name of one. */
    boolean isPerhaps(TextLine line) {
        if (isLabel(line) || asks(line) || line.block().closest(Query.of(MARKED)) == null) {
            return false;
        }
        Element form = line.block().closest(Query.of("form"));
        return form != null && (Vital.isIn(line.text())
                || line.words() >= SOME_WORDS && !errands.computeIfAbsent(form, FormProse::isErrand));
    }

    private static boolean isErrand(Element form) {
        return form.selectFirst(Query.of(ASKS_WHO)) != null || form.is(Query.of("search, [role=search]"))
                || Furniture.ASKING.matcher(form.text()).lookingAt() || isNamed(form, form.parent(), ERRANDS)
                || form.select(Query.of("form")).stream().anyMatch(inner -> isNamed(inner, form, ERRANDS));
    }

    private BitSet find(LineRange lines) {
        BitSet kept = new BitSet();
        IntStream.range(lines.from(), lines.to()).filter(line -> isProse(page.lines().get(line))).forEach(kept::set);
        for (int i = lines.to() - 2; i >= lines.from(); i--) {
            TextLine line = page.lines().get(i);
            boolean heads = line.isHeading() || line.block().is(Query.of("legend, caption"))
                    || line.text().endsWith(":") && !isLabel(line);
            kept.set(i, kept.get(i) || heads && line.linked() == 0 && kept.get(i + 1));
        }
        return kept;
    }

    private boolean isProse(TextLine line) {
        if (isLabel(line) || asks(line)) {
            return false;
        }
        Element list = line.block().closest(Query.of("ul, ol, dl, table"));
        return ends(line) || list != null && !holdsFields(list);
    }

    private boolean isLabel(TextLine line) {
        Element block = line.block();
        return line.linked() > 0 || block.closest(Query.of(LABELS)) != null
                || !block.nameIs("form") && holdsFields(block)
                || isNamed(block, block.closest(Query.of("form, body")), ANSWERS);
    }

    private boolean holdsFields(Element box) {
        return fields.computeIfAbsent(box, each -> each.selectFirst(Query.of(FIELDS)) != null);
    }

    private static boolean asks(TextLine line) {
        return line.text().endsWith("?") || line.text().endsWith("؟") || line.isHeading()
                || line.block().nameIs("legend");
    }

    private static boolean ends(TextLine line) {
        int last = line.text().length() - 1;
        while (last > 0 && CLOSING.indexOf(line.text().charAt(last)) >= 0) {
            last--;
        }
        return line.words() > 1 && STOPS.indexOf(line.text().charAt(last)) >= 0;
    }

    /** Whether the names of a box, or of one around it, say one of some words. */
    private static boolean isNamed(Element box, @Nullable Element end, Set<String> words) {
        return Stream.iterate(box, each -> each != null && each != end, Element::parent)
                .flatMap(each -> BoxNames.words(each.className() + " " + each.id()).stream()).anyMatch(words::contains);
    }
}
