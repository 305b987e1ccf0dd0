package lectern.content.markup;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** How an element looks by its own styles, as far as that means something. */
record Look(Map<String, String> declarations) {

    private static final Pattern LENGTH = Pattern.compile("([-+]?[0-9]{0,9}\\.?[0-9]{1,9})(px|pt|em|rem|ex|%)");
    private static final Pattern SMALL = Pattern
            .compile(
                    "smaller|small|x-small|xx-small|0?\\.[0-9]+r?em|[1-9]?[0-9](?:\\.[0-9]+)?%|[0-9]{1,2}(?:\\.[0-9]+)?p[xt]");
    private static final Pattern NOTHING = Pattern.compile("0(?:\\.0+)?(?:px|pt|em|rem|%)?");
    private static final Pattern FONT_SIZE = Pattern.compile(
            "(?:^|\\s)(?:[0-9.]+(?:px|pt|em|rem|ex|%|pc|cm|mm|in)|(?:xx?-)?(?:small|large)|medium|smaller|larger)(?:\\s*/\\s*\\S+)?\\s+");

    private static final Set<String> FLOATS = Set.of("left", "right", "inline-start", "inline-end");
    private static final Set<String> OWN_LINE = Set.of("block", "flex", "grid", "list-item", "table", "table-row",
            "table-cell");

    /** Where a raised or lowered part goes. */
    enum Shift {
        UP, DOWN, NONE
    }

    private String value(String name) {
        return declarations.getOrDefault(name, "");
    }

    boolean isStruck() {
        return value("text-decoration").contains("line-through")
                || value("text-decoration-line").contains("line-through");
    }

    boolean isHidden() {
        return value("display").equals("none") || value("visibility").equals("hidden")
                || value("visibility").equals("collapse") || NOTHING.matcher(value("font-size")).matches();
    }

    /** Whether it is taken out of the line, as are words for screen readers only. */
    boolean isApart() {
        return value("position").equals("absolute") || value("position").equals("fixed");
    }

    /** Whether it has a line of its own. A first letter that floats belongs to its word. */
    boolean isLine() {
        return OWN_LINE.contains(value("display")) && !FLOATS.contains(value("float"));
    }

    /** Whether what it holds is set out as boxes in a row or in a grid. */
    boolean isLaidOut() {
        return isGrid() || value("display").equals("flex") || value("display").equals("inline-flex");
    }

    boolean isGrid() {
        return value("display").equals("grid") || value("display").equals("inline-grid");
    }

    /** A size is said by its name, or by a length, which means something only where the letters are smaller too. */
    Shift shift() {
        String align = value("vertical-align");
        String variant = value("font-variant-position");
        if (align.equals("super") || variant.equals("super")) {
            return Shift.UP;
        }
        if (align.equals("sub") || variant.equals("sub")) {
            return Shift.DOWN;
        }
        double raise = length(value("mso-text-raise"));
        if (raise == 0 && SMALL.matcher(value("font-size")).matches()) {
            boolean moved = value("position").equals("relative");
            raise = align.equals("top") || align.equals("text-top")
                    ? 1
                    : length(align) != 0
                            ? length(align)
                            : moved ? length(value("bottom")) - length(value("top")) : 0;
        }
        return raise > 0 ? Shift.UP : raise < 0 ? Shift.DOWN : Shift.NONE;
    }

    private static double length(String value) {
        Matcher length = LENGTH.matcher(value);
        return length.matches() ? Double.parseDouble(length.group(1)) : 0;
    }

    /** The first font it names; empty if it has that of what is around it. */
    Optional<String> family(Element element) {
        String named = value("mso-char-type").equals("symbol") ? value("mso-symbol-font-family") : "";
        named = named.isEmpty() ? value("font-family") : named;
        if (named.isEmpty() && !value("font").isEmpty()) {
            Matcher size = FONT_SIZE.matcher(value("font"));
            named = size.find() ? value("font").substring(size.end()) : "";
        }
        if (named.isEmpty() && element.nameIs("font")) {
            named = element.attr("face").toLowerCase(Locale.ROOT);
        }
        String first = named.split(",", 2)[0].replace("\"", "").replace("'", "").strip();
        return first.isEmpty() || first.equals("inherit") ? Optional.empty() : Optional.of(first);
    }
}
