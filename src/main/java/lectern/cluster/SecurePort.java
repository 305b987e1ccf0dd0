package lectern.cluster;

import io.nats.client.Options;
import io.nats.client.impl.SocketDataPortWithWriteTimeout;
import java.io.IOException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A connection to one server of NATS that speaks only to whom it was sent: the library of NATS takes the certificate of any
 * host for that of this one. For that library only, which makes it.
 */
public final class SecurePort extends SocketDataPortWithWriteTimeout {
    private Optional<Told> told = Optional.empty();

    @Override
    public void afterConstruct(Options options) {
        super.afterConstruct(options);
        told = options.getErrorListener() instanceof Told listening ? Optional.of(listening) : Optional.empty();
    }

    /**
     * By the JVM's own trust store and keys, or those that {@code javax.net.ssl} names.
     *
     * @throws SSLException that names the server, if it is another, or nobody vouches for it
     */
    @Override
    public void upgradeToSecure() throws IOException {
        SSLSocket secure = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(socket, host,
                port,
                true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        try {
            secure.startHandshake();
        } catch (SSLException refused) {
            throw named(refused);
        }
        socket = secure;
        in = secure.getInputStream();
        out = secure.getOutputStream();
        isSecure = true;
    }

    /** The library would only wait for an answer where a server ends the handshake late, for it wants a certificate too. */
    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        try {
            return super.read(bytes, start, length);
        } catch (SSLException refused) {
            told.ifPresent(listening -> listening.flawed(named(refused)));
            throw refused;
        }
    }

    private SSLException named(SSLException refused) {
        return new SSLException(host + ":" + port, refused);
    }
}
