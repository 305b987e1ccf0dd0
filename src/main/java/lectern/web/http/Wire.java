package lectern.web.http;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.EndPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection below an exchange, as far as its end tells something: a body that nothing else ends is whole if the
 * connection is closed, and broken if it is reset (RFC 9112 section 6.3).
 */
final class Wire {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    /** The operating system's way to reset: a close that waits for nothing lets go of what was not sent. */
    private static final int AT_ONCE = 0;
    private static final int OFF = -1;

    private final EndPoint endPoint;

    Wire(EndPoint endPoint) {
        this.endPoint = endPoint;
    }

    /** From now on every end is a reset, whoever brings it about: even that of this process. */
    void resetWhenClosed() {
        linger(AT_ONCE);
    }

    /** From now on an end says that all was sent. */
    void closeInOrder() {
        linger(OFF);
    }

    void reset(Throwable cause) {
        linger(AT_ONCE);
        endPoint.close(cause);
    }

    private void linger(int seconds) {
        if (endPoint.getTransport() instanceof SocketChannel channel) {
            try {
                channel.setOption(StandardSocketOptions.SO_LINGER, seconds);
            } catch (IOException gone) {
                LOG.debug("A client went away");
            }
        }
    }
}
