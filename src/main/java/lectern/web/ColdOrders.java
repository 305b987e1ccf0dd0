package lectern.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lectern.web.http.Client;

/**
 * How many editions are in the making for each client: one of them must not take all places. Clients are forgotten with
 * their last order, and never written down. Safe for many threads.
 */
final class ColdOrders {
    private static final int AT_MOST = 4;

    private final Map<String, Integer> making = new ConcurrentHashMap<>();

    /** Whether one more may be made for a client. If so, it has to {@link #leave} when that is done. */
    boolean tryEnter(Client client) {
        if (client.exempt()) {
            return true;
        }
        int now = making.merge(client.network(), 1, Integer::sum);
        if (now > AT_MOST) {
            leave(client);
            return false;
        }
        return true;
    }

    void leave(Client client) {
        making.computeIfPresent(client.network(), (_, count) -> count == 1 ? null : count - 1);
    }
}
