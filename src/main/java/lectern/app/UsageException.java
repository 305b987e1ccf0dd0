package lectern.app;

/** The command line asks for something that is not offered; the message says what is. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
