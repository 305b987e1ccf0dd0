package lectern.store;

import java.io.IOException;
import java.io.OutputStream;

/** Makes some bytes, in order. Deterministic: run again, it writes the same. */
@FunctionalInterface
public interface Work {

    /**
     * @param out {@code flush()} publishes what has been written to those who read along
     * @throws IOException if it cannot be made: nothing is kept, and whoever reads along fails too
     */
    void writeTo(OutputStream out) throws IOException;
}
