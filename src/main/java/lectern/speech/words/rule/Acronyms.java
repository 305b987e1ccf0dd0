package lectern.speech.words.rule;

import java.util.Map;
import java.util.Optional;
import lectern.table.BundledTable;

/** How words made of capitals are said that are not spelled: the table acronyms.tsv. */
public final class Acronyms {
    private static final Map<String, String> SAID = BundledTable.read("speech/words/acronyms.tsv").map();
    /** Any of those that begin with a small letter, as pH and mRNA do, as a part of a pattern. */
    public static final String SMALL_FIRST = AnyOf.pattern(SAID.keySet().stream()
            .filter(written -> Character.isLowerCase(written.charAt(0)) && !written.contains("-")).toList());

    private Acronyms() {}

    public static Optional<String> said(String written) {
        return Optional.ofNullable(SAID.get(written));
    }
}
