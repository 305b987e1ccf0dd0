package lectern.content.main.line;

import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.content.main.line.PageLines.LineRange;
import org.jsoup.nodes.Element;

/**
 * The small box around a line that says whom to ring, with the name beside the number and the hours below it.
 *
 * @param text its words
 */
public record ContactCard(LineRange lines, String text) {

    /** So many words has such a box at most. */
    private static final int MOST = 60;

    /** @param from the first line that may be part of it */
    public static ContactCard around(PageLines lines, int line, int from) {
        LineRange card = Stream.iterate(lines.get(line).block(), Objects::nonNull, Element::parent).map(lines::extent)
                .takeWhile(extent -> extent.from() >= from && lines.words(extent) <= MOST
                        && lines.linked(extent) * 2 <= lines.words(extent))
                .reduce(new LineRange(line, line + 1), (_, larger) -> larger);
        return new ContactCard(card, String.join(" ",
                IntStream.range(card.from(), card.to()).mapToObj(each -> lines.get(each).text()).toList()));
    }

    /** A number alone is told as an error instead. */
    public boolean saysWhom() {
        return text.chars().anyMatch(Character::isLetter);
    }
}
