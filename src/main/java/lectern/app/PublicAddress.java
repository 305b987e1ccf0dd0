package lectern.app;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where readers find the server, as an option of the commands that name it in what they make. */
final class PublicAddress {

    @Option(names = "--address", paramLabel = "URL", //
            description = "the address of the server as readers know it: prints, podcasts and QR codes name it")
    private Optional<URI> given = Optional.empty();

    /** @throws UsageException if it is none of a whole server: the addresses on our pages begin at the root */
    Optional<URI> uri() throws UsageException {
        if (given.isPresent() && !isOfAServer(given.get())) {
            throw new UsageException("--address is " + given.get()
                    + ": it must be that of a whole server, such as https://read.example.org");
        }
        return given;
    }

    private static boolean isOfAServer(URI address) {
        return ("https".equals(address.getScheme()) || "http".equals(address.getScheme())) && address.getHost() != null
                && List.of("", "/").contains(address.getPath()) && address.getQuery() == null
                && address.getFragment() == null && address.getUserInfo() == null;
    }
}
