package lectern.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for. Safe for many threads; the others wait for the one that makes it. */
final class LazyValue<T> implements Supplier<T> {

    /** Makes the value. */
    @FunctionalInterface
    interface Maker<T> {
        T make() throws IOException;
    }

    private final Maker<T> maker;
    private @Nullable T value;

    LazyValue(Maker<T> maker) {
        this.maker = maker;
    }

    /** @throws UncheckedIOException if it cannot be made; the next who asks tries again */
    @Override
    public synchronized T get() {
        T known = value;
        if (known == null) {
            try {
                known = maker.make();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            value = known;
        }
        return known;
    }
}
