package lectern.app.making;

import java.nio.file.Path;
import java.util.Optional;

/** What is in a folder would be mixed with what is to be written there; the message says so. */
public final class TakenException extends Exception {
    private static final long serialVersionUID = 1;

    private TakenException(Path folder) {
        super("there is " + folder + " already; what is in it would be mixed with a new one");
    }

    static void check(Optional<Path> taken) throws TakenException {
        if (taken.isPresent()) {
            throw new TakenException(taken.get());
        }
    }
}
