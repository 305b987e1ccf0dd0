package lectern.edition.print.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import lectern.store.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A family of letters: an upright face and its bold. There are no italics in large print. Read when it is first
 * needed; safe for many threads.
 */
public final class Typeface {
    public static final String DEJAVU = "dejavu-sans";

    private final String name;
    private final String title;
    private final Digest digest;
    private final LazyFace regular;
    private final LazyFace bold;

    /** Where the two faces come from. */
    interface Files {
        byte[] read(boolean heavy) throws IOException;
    }

    /**
     * One that comes along with the program. The names of editions say which program makes them, so its own name is enough
     * to know its files by, and they need not be read for that.
     *
     * @param name  in an address: small letters, digits and hyphens
     * @param title what people call it
     */
    Typeface(String name, String title, Files files) {
        this(name, title, Digest.of(out -> out.write(name.getBytes(StandardCharsets.UTF_8))),
                () -> new Face(files.read(false)), () -> new Face(files.read(true)));
    }

    /** @param digest names the files of both faces */
    Typeface(String name, String title, Digest digest, Source regular, Source bold) {
        this.name = name;
        this.title = title;
        this.digest = digest;
        this.regular = new LazyFace(regular);
        this.bold = new LazyFace(bold);
    }

    /** Reads a face, or has read it. */
    interface Source {
        Face face() throws IOException;
    }

    /** Most prints need one of the two, and few a second typeface. */
    private static final class LazyFace {
        private final Source source;
        private @Nullable Face face;

        LazyFace(Source source) {
            this.source = source;
        }

        synchronized Face get() {
            Face known = face;
            if (known == null) {
                try {
                    known = source.face();
                } catch (IOException cause) {
                    throw new UncheckedIOException("a font comes along with the program, and cannot be read", cause);
                }
                face = known;
            }
            return known;
        }
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    Face face(boolean heavy) {
        return (heavy ? bold : regular).get();
    }

    /** Names both files. */
    Digest digest() {
        return digest;
    }
}
