package lectern.web.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who asks, as far as anything is counted. Never written down.
 *
 * @param network the address; of version 6 the first 64 bits, all of which one household has
 * @param exempt  whether nothing is counted: a proxy of which we were not told may ask for everybody
 */
public record Client(String network, boolean exempt) {
    private static final int NETWORK_BYTES = 8;

    static Client of(InetAddress address, boolean exempt) {
        return new Client(address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64"
                : address.getHostAddress(), exempt);
    }
}
