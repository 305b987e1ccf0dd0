package lectern.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many editions that have to be made each client is waiting for: one of them must not take all places. This
 * machine's own address is exempt: a proxy in front of us has it. Addresses are forgotten with the last order, and
 * never written down.
 */
final class ColdOrders {
    private static final int AT_MOST = 4;

    private final Map<String, Integer> waiting = new ConcurrentHashMap<>();

    /** Whether a client may wait for one more. If so, it has to {@link #leave} in the end. */
    boolean tryEnter(String address) {
        if (isLoopback(address)) {
            return true;
        }
        int now = waiting.merge(address, 1, Integer::sum);
        if (now > AT_MOST) {
            leave(address);
            return false;
        }
        return true;
    }

    void leave(String address) {
        waiting.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
