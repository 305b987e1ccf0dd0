package lectern.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColdOrdersTest {
    private static final String SOMEBODY = "192.0.2.7";
    private final ColdOrders orders = new ColdOrders();

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "2001:db8::7", "[2001:db8::7]"})
    void oneAddressHasFourAtMost(String address) {
        for (int order = 0; order < 4; order++) {
            assertTrue(orders.tryEnter(address));
        }
        assertFalse(orders.tryEnter(address));
        assertFalse(orders.tryEnter(address));
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
    void oneAddressDoesNotTakeFromAnother() {
        fill(SOMEBODY);
        assertTrue(orders.tryEnter("192.0.2.8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "[::1]", "0:0:0:0:0:0:0:1"})
    void thisMachineIsExempt(String address) {
        for (int order = 0; order < 100; order++) {
            assertTrue(orders.tryEnter(address));
        }
        orders.leave(address);
    }

    private void fill(String address) {
        for (int order = 0; order < 4; order++) {
            assertTrue(orders.tryEnter(address));
        }
    }
}
