package lectern.cluster;

import io.nats.client.Connection;
import io.nats.client.ErrorListener;
import java.io.IOException;
import java.util.Optional;

/**
 * What servers and library have said of a connection lately, beside what is thrown: a request that is not allowed, for
 * instance, is never answered. All of it has been said when a connection could not be made. Safe for many threads.
 */
final class Told implements ErrorListener {
    private final Membership membership;
    private volatile Optional<String> error = Optional.empty();
    private volatile Optional<ClusterException> flaw = Optional.empty();

    Told(Membership membership) {
        this.membership = membership;
    }

    /** What was said explains nothing that fails from now on. */
    void forget() {
        error = Optional.empty();
        flaw = Optional.empty();
    }

    @Override
    public void errorOccurred(Connection open, String text) {
        error = Optional.of(text);
        if (Trouble.isRefusal(text)) {
            flaw = Optional.of(Trouble.credentials(membership));
        }
    }

    @Override
    public void exceptionOccurred(Connection open, Exception failure) {
        flawed(failure);
    }

    /** Of several servers one may be away, and another have what must be changed: that is told. */
    void flawed(Exception failure) {
        Optional<ClusterException> found = Trouble.ofConnection(failure);
        if (found.isPresent()) {
            flaw = found;
        }
    }

    /** Why no connection could be made. */
    IOException unreachable() {
        return flaw.isPresent() ? flaw.get() : new AwayException(Trouble.unreachable(membership));
    }

    /** Why a request failed. */
    IOException noAnswer(Throwable failure) {
        return Trouble.noAnswer(failure, error);
    }
}
