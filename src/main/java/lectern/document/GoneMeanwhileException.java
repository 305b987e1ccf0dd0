package lectern.document;

import java.io.IOException;

/** What was published is being read, and its file has gone since: the next reading of the content will know. */
public final class GoneMeanwhileException extends IOException {
    private static final long serialVersionUID = 1;

    GoneMeanwhileException(IOException reason) {
        super(reason);
    }
}
