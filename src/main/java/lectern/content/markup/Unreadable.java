package lectern.content.markup;

import java.util.Collection;
import java.util.stream.Stream;
import lectern.document.Message;
import org.jsoup.nodes.Element;

/**
 * Something on a page that nobody but its author can read for sure. It is a problem only where its place is part of the
 * text: icons in a menu trouble no reader.
 *
 * @param place the element that it stands in
 * @param told  what is wrong, and what to do about it
 */
public record Unreadable(Element place, Message.Told told) {

    /** Whether it stands in the text, or in one of the parts that belong to it. */
    public boolean isWithin(Element content, Collection<Element> parts) {
        return Stream.concat(Stream.of(content), parts.stream())
                .anyMatch(each -> place == each || place.parents().contains(each));
    }
}
