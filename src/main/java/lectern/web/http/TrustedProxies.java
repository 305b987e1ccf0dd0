package lectern.web.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The web servers in front of this one that say for whom they ask, in {@code X-Forwarded-For}. Each of them adds the
 * address it was asked from at the right; what stands further left than the first that is nobody's we trust, anybody may
 * have written. Safe for many threads.
 *
 * <p>Where none is trusted, the header is never read, and this machine's own address is exempt from all counting, since a
 * proxy in front of us has it. Where one is, nobody is exempt.
 */
public final class TrustedProxies {
    public static final String HEADER = "X-Forwarded-For";
    public static final TrustedProxies NONE = new TrustedProxies(List.of());
    private static final Logger LOG = LoggerFactory.getLogger(TrustedProxies.class);
    /** Some proxies write the port, too. */
    private static final Pattern WITH_PORT = Pattern
            .compile("\\[([^\\]]{1,45})\\](?::\\d{1,5})?|([^:]{1,45}):\\d{1,5}");

    private final List<AddressBlock> blocks;
    private final AtomicBoolean told = new AtomicBoolean();

    private TrustedProxies(List<AddressBlock> blocks) {
        this.blocks = blocks;
    }

    /**
     * @param written addresses, and blocks such as {@code 10.0.0.0/8}
     * @throws IllegalArgumentException with a sentence for whoever has written them
     */
    public static TrustedProxies of(List<String> written) {
        return new TrustedProxies(written.stream().map(String::strip).map(AddressBlock::parse).toList());
    }

    /** Who asks, by the address of the connection and all lines of the header. */
    public Client client(InetAddress peer, Optional<String> header) {
        if (!isTrusted(peer)) {
            return Client.of(peer, blocks.isEmpty() && peer.isLoopbackAddress());
        }
        Optional<InetAddress> named = header.flatMap(this::nearest);
        if (named.isEmpty() && !told.getAndSet(true)) {
            LOG.warn(
                    "The trusted proxy {} does not say for whom it asks: all who come by it are counted as one. It has "
                            + "to send {}",
                    peer.getHostAddress(), HEADER);
        }
        return Client.of(named.orElse(peer), false);
    }

    /** Whether an address may ask for any number of readers. */
    boolean mayBeMany(InetAddress peer) {
        return blocks.isEmpty() ? peer.isLoopbackAddress() : isTrusted(peer);
    }

    /** The right-most address that is not trusted; none where what stands there is no address. */
    private Optional<InetAddress> nearest(String header) {
        return Stream.of(header.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList().reversed()
                .stream().map(TrustedProxies::address)
                .dropWhile(address -> address.filter(this::isTrusted).isPresent()).findFirst().flatMap(found -> found);
    }

    private static Optional<InetAddress> address(String written) {
        Matcher matcher = WITH_PORT.matcher(written);
        if (!matcher.matches()) {
            return AddressBlock.address(written);
        }
        return AddressBlock.address(Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2)));
    }

    private boolean isTrusted(InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }
}
