package lectern.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lectern.web.http.Client;
import org.junit.jupiter.api.Test;

class ColdOrdersTest {
    private static final Client SOMEBODY = new Client("192.0.2.7", false);
    private final ColdOrders orders = new ColdOrders();

    @Test
    void oneClientHasFourAtMost() {
        fill(SOMEBODY);
        assertFalse(orders.tryEnter(SOMEBODY));
        assertFalse(orders.tryEnter(SOMEBODY));
    }

    @Test
    void whoLeavesMakesRoomForOneMore() {
        fill(SOMEBODY);
        assertFalse(orders.tryEnter(SOMEBODY));
        orders.leave(SOMEBODY);
        assertTrue(orders.tryEnter(SOMEBODY));
        assertFalse(orders.tryEnter(SOMEBODY));
    }

    @Test
    void oneClientDoesNotTakeFromAnother() {
        fill(SOMEBODY);
        assertTrue(orders.tryEnter(new Client("192.0.2.8", false)));
    }

    @Test
    void whoIsExemptIsNotCounted() {
        Client exempt = new Client("127.0.0.1", true);
        for (int order = 0; order < 100; order++) {
            assertTrue(orders.tryEnter(exempt));
        }
        orders.leave(exempt);
    }

    private void fill(Client client) {
        for (int order = 0; order < 4; order++) {
            assertTrue(orders.tryEnter(client));
        }
    }
}
