package lectern.edition.print.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lectern.store.Digest;

/**
 * A family of letters: an upright face and its bold. There are no italics in large print. Read when it is first
 * needed; safe for many threads.
 */
public final class Typeface {
    public static final String DEJAVU = "dejavu-sans";

    private final String name;
    private final String title;
    private final Files files;
    private Optional<Faces> faces = Optional.empty();

    /** Where the two faces come from. */
    interface Files {
        byte[] read(boolean heavy) throws IOException;
    }

    private record Faces(Face regular, Face bold) {}

    /**
     * @param name  in an address: small letters, digits and hyphens
     * @param title what people call it
     */
    Typeface(String name, String title, Files files) {
        this.name = name;
        this.title = title;
        this.files = files;
    }

    /** One that has been read already. */
    Typeface(String name, String title, Face regular, Face bold) {
        this(name, title, _ -> {
            throw new IllegalStateException("it has been read");
        });
        faces = Optional.of(new Faces(regular, bold));
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    Face face(boolean heavy) {
        Faces read = faces();
        return heavy ? read.bold() : read.regular();
    }

    /** Names both files. */
    Digest digest() {
        Faces read = faces();
        return Digest.of(out -> out
                .write((read.regular().digest() + " " + read.bold().digest()).getBytes(StandardCharsets.UTF_8)));
    }

    private synchronized Faces faces() {
        if (faces.isEmpty()) {
            try {
                faces = Optional.of(new Faces(new Face(files.read(false)), new Face(files.read(true))));
            } catch (IOException cause) {
                throw new UncheckedIOException(name + " comes along with the program, and cannot be read", cause);
            }
        }
        return faces.get();
    }
}
