package lectern.edition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/** A reader asked for something that is not in an option's list, or for choices that do not go together. */
public final class OptionException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Map<String, String>> choices;

    /** @param choices what can be chosen instead: choices by the names of their options */
    public OptionException(String message, List<Map<String, String>> choices) {
        super(message);
        this.choices = List.copyOf(choices);
    }

    /** What can be chosen instead: choices by the names of their options. */
    public List<Map<String, String>> choices() {
        return choices;
    }

    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }
}
