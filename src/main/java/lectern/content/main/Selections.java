package lectern.content.main;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * What a publisher says of a page by CSS selectors.
 *
 * @param text     of the parts that are its text; without one it is chosen
 * @param leaveOut of parts that are none
 */
public record Selections(Optional<String> text, List<String> leaveOut) {

    /** A publisher who says nothing. */
    public static final Selections NONE = new Selections(Optional.empty(), List.of());
    /** The rule of what a publisher leaves out. */
    public static final String LEFT_OUT = "leave-out";
    /** The rule of what stands outside of what a publisher says is the text. */
    public static final String NOT_TEXT = "not-the-text";

    public Selections {
        leaveOut = List.copyOf(leaveOut);
    }

    /** Whether it can be used as a selector. */
    public static boolean isSelector(String selector) {
        try {
            return !selector.isBlank() && QueryParser.parse(selector) != null;
        } catch (SelectorParseException | IllegalArgumentException wrong) {
            return false;
        }
    }

    /** Names an element by its id or its first class; where it has neither, not at all. */
    static Optional<String> selector(Element element) {
        if (isPlain(element.id())) {
            return Optional.of("#" + element.id());
        }
        return element.classNames().stream().filter(Selections::isPlain).findFirst()
                .map(name -> element.normalName() + "." + name);
    }

    /** A name that needs no escape and was not made by a machine for this one page. */
    private static boolean isPlain(String name) {
        return name.matches("[A-Za-z][A-Za-z_-]{1,60}");
    }
}
