package lectern.content.main;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
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
 * Tells what a form in the text says from what it asks where something is only ticked or pressed: sentences, and lists and
 * tables that hold one or a dose, are text with the headings above them, but labels, options and buttons are not.
 */
final class FormProse {

    static final String RULE = "form";

    private static final String CHOICES = "input[type=radio], input[type=checkbox], button, input[type=submit], "
            + "input[type=button], input[type=reset]";
    /** What is written or worked out, and what is chosen from a list that only a script fills. */
    private static final String OTHER_FIELDS = "input:not([type=radio]):not([type=checkbox]):not([type=submit])"
            + ":not([type=button]):not([type=reset]):not([type=hidden]), select, textarea, output, meter, progress, "
            + "datalist, [contenteditable], [role=listbox], [role=combobox], [role=menu], [role=textbox], [role=search], "
            + "[role=searchbox], [role=slider], [role=spinbutton], [role=grid], [aria-haspopup], [data-shown], [aria-live], "
            + "[class*=dropdown], [class*=select], [class*=autocomplete], span[id], b[id], strong[id], em[id], "
            + "p[id], td[id]";
    private static final String FIELDS = "input:not([type=hidden]), select, textarea, button, [role=button], "
            + "[role=checkbox], [role=radio], [contenteditable], label, a";
    /** What names a field, or is chosen. */
    private static final String LABELS = "label, button, [role=button], [role=listbox], [role=menu], [role=radiogroup], "
            + "[role=alert], [role=status]";
    private static final Set<String> ERRANDS = Set.of("search", "login", "signin", "register", "signup", "subscribe",
            "subscription", "newsletter", "feedback", "comment", "comments", "filter", "filters", "share");
    /** What a form says of what was put into it. */
    private static final Set<String> ANSWERS = Set.of("error", "errors", "invalid", "required", "validation", "success",
            "response", "status");
    private static final String STOPS = ".!。！।۔";
    private static final String CLOSING = "\"'”’»)] ";
    /** Fewer words are the name of a field even with a full stop. */
    private static final int SOME_WORDS = 3;
    private static final List<String> THANKS = List.of("thank", "danke", "vielen dank", "merci", "gracias", "شكرا");

    private final PageText page;
    /** Whether a box holds a field or a label: many lines may stand in one box. */
    private final Map<Element, Boolean> fields = new HashMap<>();
    private final Map<Element, Boolean> lists = new HashMap<>();

    FormProse(PageText page) {
        this.page = page;
    }

    /** Leaves out what is no prose of a box that is a form. */
    void mark(Element form) {
        LineRange lines = page.lines().extent(form);
        BitSet kept = isErrand(form, lines) ? new BitSet() : find(lines);
        for (int i = lines.from(); i < lines.to(); i++) {
            if (!kept.get(i)) {
                page.marks().mark(i, RULE);
            }
        }
    }

    /** A form in which something is chosen, and nothing written: what else it says is no name of a field. */
    static boolean isChoice(Element form) {
        return form.nameIs("form") && form.selectFirst(Query.of(CHOICES)) != null
                && form.selectFirst(Query.of(OTHER_FIELDS)) == null;
    }

    private boolean isErrand(Element form, LineRange lines) {
        return Furniture.ASKING.matcher(form.text()).lookingAt() || form.is(Query.of("[role=search]"))
                || isNamed(form, form.parent(), ERRANDS)
                || IntStream.range(lines.from(), lines.to())
                        .anyMatch(line -> FurnitureHeadings.rule(page.lines().get(line).text()).isPresent());
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
        return list == null
                ? line.block().nameIs("p") && isSentence(line)
                : !holdsFields(list) && lists.computeIfAbsent(list, this::saysSomething);
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

    /** A list of days, languages or steps holds neither a sentence nor a dose. */
    private boolean saysSomething(Element list) {
        LineRange lines = page.lines().extent(list);
        return IntStream.range(lines.from(), lines.to()).mapToObj(page.lines()::get)
                .anyMatch(line -> isSentence(line) || Vital.isIn(line.text()));
    }

    private static boolean isSentence(TextLine line) {
        int last = line.text().length() - 1;
        while (last > 0 && CLOSING.indexOf(line.text().charAt(last)) >= 0) {
            last--;
        }
        String text = line.text().substring(0, last + 1);
        return line.words() >= SOME_WORDS && STOPS.indexOf(text.charAt(last)) >= 0 && !text.endsWith("..")
                && THANKS.stream().noneMatch(word -> text.regionMatches(true, 0, word, 0, word.length()));
    }

    /** Whether the names of a box, or of one around it, say one of some words. */
    private static boolean isNamed(Element box, @Nullable Element end, Set<String> words) {
        return Stream.iterate(box, each -> each != null && each != end, Element::parent)
                .flatMap(each -> BoxNames.words(each.className() + " " + each.id()).stream()).anyMatch(words::contains);
    }
}
