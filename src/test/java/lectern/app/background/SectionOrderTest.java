package lectern.app.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SectionOrderTest {

    private static SectionOrder order(long revision) {
        return new SectionOrder(revision, "leaflet", "tired", new TreeMap<>(Map.of("rate", "0.75", "voice", "kevin")));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertEquals("7\nleaflet\ntired\nrate=0.75\nvoice=kevin", order(7).text());
        assertEquals(Optional.of(order(7)), SectionOrder.read(order(7).text()));
    }

    @Test
    void whatIsNoOrderIsNotRead() {
        for (String none : new String[]{"", "7", "7\nleaflet", "leaflet\ntired\nrate=1", "-7\nleaflet\ntired",
                "9999999999999999999\nleaflet\ntired", "7\nleaflet\ntired\n=1"}) {
            assertEquals(Optional.empty(), SectionOrder.read(none), none);
        }
    }

    @Test
    void onlyWhoeverServesWhatCameLaterKnowsThatNobodyLacksIt() {
        assertTrue(order(7).isBefore(OptionalLong.of(8)));
        assertFalse(order(7).isBefore(OptionalLong.of(7)), "two that serve the same disagree: one has other voices");
        assertFalse(order(7).isBefore(OptionalLong.of(6)), "it has not heard of a change yet");
        assertFalse(order(7).isBefore(OptionalLong.empty()), "it has other voices than who published");
        assertFalse(order(0).isBefore(OptionalLong.of(8)), "whoever ordered it had other voices");
    }
}
