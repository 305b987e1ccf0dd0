package lectern.content.importer;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.source.Findings;
import lectern.document.Message;

/**
 * Tells of words that an editor divided at the end of a line of plain text: "Para-" and "cetamol" on the next. Nobody can
 * know whether the hyphen belongs to the word, so they are not joined.
 */
final class DividedWords {

    private static final Pattern FIRST = Pattern.compile("(?<!\\p{L})(\\p{L}{1,40})[-\u2010\u00ad]$");
    private static final Pattern REST = Pattern.compile("^\\p{Ll}{2,40}(?![\\p{L}:)])");
    /** Behind these a word is left open on purpose: "pre-" and "post-natal", "Vor-" and "Nachsorge". */
    private static final Set<String> JOINING = Set.of("and", "or", "to", "nor", "but", "und", "oder", "bis", "sowie",
            "bzw",
            "als", "et", "ou", "as", "versus", "wie", "beziehungsweise");

    private DividedWords() {}

    static void report(TextImporter.Line line, String next, Findings findings) {
        Matcher first = FIRST.matcher(line.text().strip());
        Matcher rest = REST.matcher(next.strip());
        if (first.find() && rest.find() && !JOINING.contains(rest.group())) {
            findings.problem(line.number(), Message.WORD_DIVIDED.with(first.group(1) + "-" + rest.group()));
        }
    }
}
