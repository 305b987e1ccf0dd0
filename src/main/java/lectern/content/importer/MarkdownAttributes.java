package lectern.content.importer;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * What kramdown and Pandoc write in braces behind a text, for a style sheet: {@code {: .class #id}}, {@code {#id}}. Only
 * what can be nothing else is taken for it; of it only the name for links is kept.
 *
 * @see <a href="https://kramdown.gettalong.org/syntax.html#attribute-list-definitions">kramdown's syntax</a>
 */
final class MarkdownAttributes extends CustomNode {

    private static final int LONGEST = 500;
    private static final String NAME = "[A-Za-z][A-Za-z0-9_:.-]{0,80}+";
    private static final String PAIR = "[A-Za-z][A-Za-z0-9_-]{0,60}+=(?:\"[^\"]{0,300}+\"|'[^']{0,300}+'|[^\\s\"'{}]{1,300}+)";
    private static final String TOKEN = "(?:[#.]" + NAME + "|" + PAIR + ")";
    private static final Pattern KRAMDOWN = Pattern
            .compile(":(?:\\s*" + TOKEN + ")*+\\s*+(?:[a-z_]{1,20}+)?\\s*|:[:/][^{}]*");
    private static final Pattern PANDOC = Pattern.compile("(?:[#.]" + NAME + "|\\.?-)(?:\\s+" + TOKEN + ")*+\\s*");
    private static final Pattern PAIRS = Pattern.compile(PAIR + "(?:\\s+" + TOKEN + ")*+\\s*");
    private static final Pattern ID = Pattern.compile("(?<=[\\s:{]|^)(?:#(" + NAME + ")|id=[\"']?(" + NAME + "))");

    private final String text;

    private MarkdownAttributes(String text) {
        this.text = text;
    }

    /**
     * @param braced what stands between braces
     * @param behind whether it stands right behind a link or a picture
     */
    static Optional<MarkdownAttributes> of(String braced, boolean behind) {
        boolean attributes = KRAMDOWN.matcher(braced).matches() || PANDOC.matcher(braced).matches()
                || behind && PAIRS.matcher(braced).matches();
        return attributes ? Optional.of(new MarkdownAttributes(braced)) : Optional.empty();
    }

    Optional<String> id() {
        Matcher id = ID.matcher(text);
        return id.find() ? Optional.of(id.group(1) == null ? id.group(2) : id.group(1)) : Optional.empty();
    }

    /** Whether the list before it only holds the place of a table of contents. */
    boolean isContents() {
        return text.strip().matches(":\\s*toc(\\s.*)?|:.*\\stoc");
    }

    /** Finds them in running text. */
    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('{');
        }

        @Override
        public InlineContentParser create() {
            return state -> parse(state.scanner());
        }

        private static ParsedInline parse(Scanner scanner) {
            int before = scanner.peekPreviousCodePoint();
            scanner.next();
            Position start = scanner.position();
            for (int i = 0; i < LONGEST && scanner.hasNext() && scanner.peek() != '}'; i++) {
                scanner.next();
            }
            if (scanner.peek() != '}') {
                return ParsedInline.none();
            }
            String braced = scanner.getSource(start, scanner.position()).getContent();
            scanner.next();
            Position end = scanner.position();
            return of(braced, before == ')' || before == ']').map(found -> ParsedInline.of(found, end))
                    .orElse(ParsedInline.none());
        }
    }
}
