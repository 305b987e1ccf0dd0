package lectern.edition.page;

import java.util.Optional;
import java.util.SortedMap;

/**
 * A large print as the form of its page was sent.
 *
 * @param choices  all of them, by the names of their options
 * @param room     the address of the page with this choice
 * @param download the address of the print, if it can be had; the page says why not
 */
public record ChosenPrint(SortedMap<String, String> choices, String room, Optional<String> download) {}
