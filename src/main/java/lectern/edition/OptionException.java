package lectern.edition;

/** A reader asked for something that is not in an option's list. */
public final class OptionException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Option option;

    public OptionException(Option option, String message) {
        super(message);
        this.option = option;
    }

    /** The option with its choices. */
    public Option option() {
        return option;
    }
}
