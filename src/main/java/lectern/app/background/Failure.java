package lectern.app.background;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What went wrong, for the person at the terminal: a sentence rather than a stack trace. */
public final class Failure {

    private Failure() {}

    public static String sentence(Throwable failure) {
        return switch (failure) {
            case NoSuchFileException missing -> "there is no file or folder " + missing.getFile();
            case AccessDeniedException denied -> "no permission to use " + denied.getFile();
            case UncheckedIOException wrapped when wrapped.getCause() != null -> sentence(wrapped.getCause());
            default -> {
                String message = failure.getMessage();
                yield message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
            }
        };
    }
}
