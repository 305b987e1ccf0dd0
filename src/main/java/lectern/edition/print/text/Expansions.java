package lectern.edition.print.text;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lectern.document.Inline;
import lectern.document.Section;
import lectern.document.Sentence;

/**
 * Where a print writes out what an abbreviation means: where it comes first in each section, unless the sentence says it
 * itself. Paper has nothing to point at. A table's head is set again on each page, so this follows from the text and not
 * from what was set before. For one print.
 */
public final class Expansions {
    private final Set<Inline.Abbreviation> first = Collections.newSetFromMap(new IdentityHashMap<>());

    private Expansions() {}

    public static Expansions of(List<Section> sections) {
        Expansions expansions = new Expansions();
        for (Section section : sections) {
            Set<String> explained = new HashSet<>();
            section.sentences().forEach(sentence -> expansions.find(sentence.content(), sentence, explained));
        }
        return expansions;
    }

    private void find(List<Inline> content, Sentence around, Set<String> explained) {
        for (Inline inline : content) {
            if (inline instanceof Inline.Abbreviation abbreviation && isUseful(abbreviation, around)
                    && explained.add(Inline.text(abbreviation.content()))) {
                first.add(abbreviation);
            }
            if (inline instanceof Inline.Span span) {
                find(span.content(), around, explained);
            }
        }
    }

    private static boolean isUseful(Inline.Abbreviation abbreviation, Sentence around) {
        Locale language = around.language();
        return !abbreviation.expansion().isBlank()
                && !around.text().toLowerCase(language)
                        .contains(abbreviation.expansion().strip().toLowerCase(language));
    }

    boolean isDue(Inline.Abbreviation abbreviation) {
        return first.contains(abbreviation);
    }
}
