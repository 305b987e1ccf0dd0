package lectern.edition;

import java.util.List;
import java.util.Map;

/**
 * Something a reader may choose about a form, from a closed list.
 *
 * @param name     as in an address, {@code ?name=}
 * @param choices  all that may be chosen
 * @param fallback the choice where nothing is said; one of the choices
 * @param titles   what people call choices that have names of their own, such as voices
 */
public record Option(String name, List<String> choices, String fallback, Map<String, String> titles) {

    public Option {
        choices = List.copyOf(choices);
        titles = Map.copyOf(titles);
        if (!choices.contains(fallback)) {
            throw new IllegalArgumentException("fallback is " + fallback + ": it must be one of " + choices);
        }
    }

    public Option(String name, List<String> choices, String fallback) {
        this(name, choices, fallback, Map.of());
    }

    /** The same with another choice where nothing is said, if it is one of the choices. */
    Option usually(String choice) {
        return choices.contains(choice) ? new Option(name, choices, choice, titles) : this;
    }

    /**
     * The choice that was made, in capitals or not.
     *
     * @param values all that a reader gave for this option
     * @throws OptionException if there are several, or one that is not in the list
     */
    public String choose(List<String> values) throws OptionException {
        if (values.isEmpty()) {
            return fallback;
        }
        if (values.size() > 1) {
            throw refused("Give " + name + " once. It can be " + list() + ".");
        }
        return choices.stream().filter(values.getFirst()::equalsIgnoreCase).findFirst().orElseThrow(() -> refused(
                (name.endsWith("s") ? "There are no such " + name + ". They" : "There is no such " + name + ". It")
                        + " can be " + list() + "."));
    }

    private OptionException refused(String sentence) {
        return new OptionException(sentence, choices.stream().map(choice -> Map.of(name, choice)).toList());
    }

    private String list() {
        return String.join(", ", choices);
    }
}
