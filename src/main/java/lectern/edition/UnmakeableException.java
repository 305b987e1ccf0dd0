package lectern.edition;

import static java.util.Objects.requireNonNull;

import java.io.IOException;

/**
 * The content cannot be given in this form, and trying again will not help: the publisher has to change something. Thrown
 * before anything is begun. The message is a sentence that a person can act on.
 */
public abstract class UnmakeableException extends IOException {
    private static final long serialVersionUID = 1;

    protected UnmakeableException(String sentence) {
        super(sentence);
    }

    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }
}
