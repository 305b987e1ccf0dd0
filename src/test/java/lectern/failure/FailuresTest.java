package lectern.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private final Failures failures = new Failures();

    @Test
    void whatIsNobodysFaultIsOneLineWithItsReasons() {
        IOException full = new FileSystemException("cache/orders/1", null, "No space left on device");
        assertEquals("cannot be made: cache/orders/1: No space left on device",
                failures.told(new IOException("cannot be made: " + full.getMessage(), full)));
        assertEquals("the voice sam failed: it ended with 139",
                failures.told(new IOException("the voice sam failed", new IOException("it ended with 139"))));
        assertEquals("it broke", failures.told(new UncheckedIOException("it broke", new IOException("it broke"))));
        assertEquals("IOException", failures.told(new IOException((String) null)));
    }

    @Test
    void aFaultOfOursTellsWhereTheFirstTime() {
        String[] told = new String[2];
        for (int i = 0; i < told.length; i++) {
            told[i] = failures.told(new IOException("cannot be made", new IllegalStateException("a slip")));
        }
        assertTrue(told[0].startsWith(
                "cannot be made: a slip (java.lang.IllegalStateException, a fault of Lectern's)\n    at lectern.failure."),
                told[0]);
        assertTrue(told[0].lines().count() <= 13, told[0]);
        assertEquals("cannot be made: a slip (java.lang.IllegalStateException, a fault of Lectern's)", told[1]);
    }

    @Test
    void nothingThatAProgramSaysMakesMoreThanALine() {
        String told = failures.told(new IOException("it said\r\nand then\u001b[2J" + "a".repeat(10_000)));
        assertEquals(1, told.lines().count());
        assertEquals(501, told.length());
    }

    @Test
    void reasonsInACircleEnd() {
        IOException one = new IOException("one");
        IOException other = new IOException("other", one);
        one.initCause(other);
        assertEquals("one: other", failures.told(one));
    }
}
