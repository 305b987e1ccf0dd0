package lectern.content.markup.sheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What a selector asks of an attribute, as CSS has it: {@code [hidden]}, {@code [class~=x]}, {@code [data-x="y"]}.
 *
 * @param operator empty if any value will do
 */
record AttributePart(String name, String operator, String value) {

    private static final Pattern WRITTEN = Pattern
            .compile("\\[([\\w:-]{1,60})(?:([~|^$*]?=)(?:\"([^\"]*)\"|'([^']*)'|([^\"']*)))?\\]");

    static Optional<AttributePart> of(String written) {
        Matcher part = WRITTEN.matcher(Strings.restored(written));
        if (!part.matches()) {
            return Optional.empty();
        }
        String value = part.group(3) != null ? part.group(3) : part.group(4) != null ? part.group(4) : part.group(5);
        return Optional.of(new AttributePart(part.group(1), part.group(2) == null ? "" : part.group(2),
                value == null ? "" : value));
    }

    boolean matches(Element element) {
        String own = element.attr(name);
        return element.hasAttr(name) && switch (operator) {
            case "=" -> own.equals(value);
            case "~=" -> (" " + own.replaceAll("\\s", " ") + " ").contains(" " + value + " ") && !value.isEmpty();
            case "|=" -> own.equals(value) || own.startsWith(value + "-");
            case "^=" -> own.startsWith(value) && !value.isEmpty();
            case "$=" -> own.endsWith(value) && !value.isEmpty();
            case "*=" -> own.contains(value) && !value.isEmpty();
            default -> true;
        };
    }
}
