package lectern.app.making;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Forms are taken in the order in which they are wanted, and the first that fails is told at once. */
@Timeout(60)
class MakersTest {
    @Test
    void areTakenInTheirOrder() throws IOException {
        CountDownLatch second = new CountDownLatch(1);
        List<String> taken = new ArrayList<>();
        try (Makers makers = new Makers(2)) {
            Makers.Task<String> one = makers.start(() -> {
                second.await();
                return "one";
            });
            Makers.Task<String> two = makers.start(() -> {
                second.countDown();
                return "two";
            });
            makers.awaitAll(List.of(one, two), taken::add);
        }
        assertEquals(List.of("one", "two"), taken);
    }

    /** Such as the sound that several forms wait for, before any of them has begun. */
    @Test
    void whatOthersWaitForIsNotWaitedForWhereItFails() {
        try (Makers makers = new Makers(2)) {
            CountDownLatch never = new CountDownLatch(1);
            Makers.Task<String> endless = makers.start(() -> {
                never.await();
                return "never";
            });
            makers.start(() -> {
                throw new IOException("the voice is silent");
            });
            assertThrows(IOException.class, () -> makers.awaitAll(List.of(endless), _ -> {}));
        }
    }

    @Test
    void nobodyWaitsForTheOthersWhereOneFails() {
        try (Makers makers = new Makers(2)) {
            CountDownLatch never = new CountDownLatch(1);
            Makers.Task<String> endless = makers.start(() -> {
                never.await();
                return "never";
            });
            Makers.Task<String> failing = makers.start(() -> {
                throw new IOException("the disk is full");
            });
            IOException told = assertThrows(IOException.class,
                    () -> makers.awaitAll(List.of(endless, failing), _ -> {}));
            assertEquals("the disk is full", told.getMessage());
        }
    }
}
