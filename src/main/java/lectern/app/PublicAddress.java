package lectern.app;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Where readers find the server, as an option of the commands that name it in what they make. */
final class PublicAddress {

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?");

    @Option(names = "--address", paramLabel = "URL", //
            description = "the address of the server as readers know it: prints, podcasts and QR codes name it")
    private Optional<URI> given = Optional.empty();

    /** @throws UsageException if it is none of a server or of a path on one */
    Optional<URI> uri() throws UsageException {
        if (given.isPresent() && !isOfAServer(given.get())) {
            throw new UsageException("--address is " + given.get()
                    + ": it must be that of a server, such as https://read.example.org, or of a path on one,"
                    + " such as https://example.org/listen");
        }
        return given;
    }

    private static boolean isOfAServer(URI address) {
        return ("https".equals(address.getScheme()) || "http".equals(address.getScheme())) && address.getHost() != null
                && PATH.matcher(address.getRawPath()).matches() && address.getQuery() == null
                && address.getFragment() == null && address.getUserInfo() == null;
    }
}
