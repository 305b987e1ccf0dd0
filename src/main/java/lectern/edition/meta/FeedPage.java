package lectern.edition.meta;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Some of what a feed lists: one of all that ten thousand publications have would be larger than apps take.
 *
 * @param number from 1
 * @param pages  how many there are
 * @param reach  by which the others are come to
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5005#section-3">RFC 5005, 3, paged feeds</a>
 */
public record FeedPage<T>(List<T> parts, int number, int pages, Reach reach) {
    /** What chooses one of them behind an address. */
    public static final String PAGE = "page";
    private static final int MOST_DIGITS = 6;

    public FeedPage {
        parts = List.copyOf(parts);
    }

    /**
     * @param length  of a page, in parts
     * @param choices what stands behind the address: the first page if it names none, the last if it has no such one
     */
    public static <T> FeedPage<T> of(List<T> all, int length, Map<String, List<String>> choices, Reach reach) {
        int pages = Math.max(1, Math.ceilDiv(all.size(), length));
        int wanted = choices.getOrDefault(PAGE, List.of()).stream()
                .filter(page -> !page.isEmpty() && page.length() <= MOST_DIGITS
                        && page.chars().allMatch(digit -> digit >= '0' && digit <= '9'))
                .findFirst().map(Integer::parseInt).orElse(1);
        int number = Math.clamp(wanted, 1, pages);
        return new FeedPage<>(all.subList((number - 1) * length, Math.min(number * length, all.size())), number, pages,
                reach);
    }

    public boolean isAll() {
        return pages == 1;
    }

    /** @param feed the address of the first page */
    public URI at(URI feed) {
        return at(feed, number);
    }

    /** Where the others are, by their relation to this one. */
    public SequencedMap<String, URI> others(URI feed) {
        SequencedMap<String, URI> others = new TreeMap<>();
        if (!isAll()) {
            others.put("first", at(feed, 1));
            others.put("last", at(feed, pages));
        }
        if (number > 1) {
            others.put("previous", at(feed, number - 1));
        }
        if (number < pages) {
            others.put("next", at(feed, number + 1));
        }
        return others;
    }

    private URI at(URI feed, int to) {
        return URI.create(address(feed.toString(), to, reach));
    }

    /** @param first the address of the first page */
    public static String address(String first, int number, Reach reach) {
        return number == 1 ? first : reach.with(first, PAGE, Integer.toString(number));
    }
}
