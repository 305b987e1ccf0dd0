package lectern.edition;

import java.util.List;

/**
 * Something a reader may choose about a form, from a closed list.
 *
 * @param name     as in an address, {@code ?name=}
 * @param choices  all that may be chosen
 * @param fallback the choice where nothing is said; one of the choices
 */
public record Option(String name, List<String> choices, String fallback) {

    public Option {
        choices = List.copyOf(choices);
        if (!choices.contains(fallback)) {
            throw new IllegalArgumentException("fallback is " + fallback + ": it must be one of " + choices);
        }
    }
}
