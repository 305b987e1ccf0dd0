package lectern.content.notes;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The number by which a text speaks of a footnote. On a page the way back shows it, which is no word of the note and is
 * taken away before notes are read; so it is written down first.
 */
public final class NoteNumber {
    private static final String ATTRIBUTE = "data-note-number";
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,3}");
    /** Perhaps in brackets. */
    private static final Pattern SHOWN = Pattern.compile("[\\[(\\s]*+(\\p{Nd}{1,3})[\\])\\s.]*+");

    private NoteNumber() {}

    /** Writes down those of all footnotes of a page that are elements of their own. */
    public static void apply(Document page) {
        page.body().select(Query.of("[" + ATTRIBUTE + "]")).forEach(each -> each.removeAttr(ATTRIBUTE));
        Map<Element, Set<String>> shown = new IdentityHashMap<>();
        for (Element back : page.body().select(Query.of("[role=doc-backlink]"))) {
            Element note = back.closest(Query.of("[role=doc-footnote], [role=doc-endnote], [epub:type=footnote]"));
            Matcher number = SHOWN.matcher(back.text());
            if (note != null && number.matches()) {
                shown.computeIfAbsent(note, _ -> new HashSet<>()).add(number.group(1));
            }
        }
        // Several numbers are those of the places that lead to it.
        shown.forEach((note, numbers) -> {
            if (numbers.size() == 1) {
                note.attr(ATTRIBUTE, numbers.iterator().next());
            }
        });
    }

    /** That of a footnote, if it was written down. */
    public static Optional<Integer> of(Element note) {
        return Optional.of(note.attr(ATTRIBUTE)).filter(NUMBER.asMatchPredicate()).map(Integer::parseInt);
    }
}
