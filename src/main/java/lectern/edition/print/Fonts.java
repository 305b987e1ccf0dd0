package lectern.edition.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.edition.DejaVu;
import lectern.store.Digest;

/**
 * The typefaces a print is set in: the first for all it has, the others for the characters it lacks. Begin at
 * {@link #dejaVu()} or {@link #in}. Reading fonts takes a moment: make one and share it; it is safe for many threads.
 */
public final class Fonts {
    private final List<Typeface> typefaces;
    private final Face regular;
    private final Face bold;
    private final Digest digest;

    private Fonts(List<Typeface> typefaces) {
        this.typefaces = List.copyOf(typefaces);
        this.regular = typefaces.getFirst().regular();
        this.bold = typefaces.getFirst().bold();
        this.digest = Digest.of(out -> {
            for (Typeface typeface : typefaces) {
                out.write((typeface.regular().digest() + " " + typeface.bold().digest() + "\n").getBytes());
            }
        });
    }

    /** DejaVu Sans alone: Latin, Greek, Cyrillic, Arabic, Hebrew and the signs of medicine. */
    public static Fonts dejaVu() throws IOException {
        return new Fonts(List.of(dejaVuSans()));
    }

    /**
     * The typefaces of a folder in the order of their names, and DejaVu Sans for what they lack.
     * {@code Name-Bold.ttf} is the bold of {@code Name.ttf} or {@code Name-Regular.ttf}; without one, bold text is
     * set in DejaVu Sans Bold.
     *
     * @param folder may be missing
     */
    public static Fonts in(Path folder) throws IOException {
        Typeface dejaVu = dejaVuSans();
        List<Typeface> typefaces = new ArrayList<>();
        for (Path file : files(folder)) {
            String stem = stem(file);
            if (!stem.endsWith("-Bold")) {
                String name = stem.replaceFirst("-Regular$", "");
                Path heavy = folder.resolve(name + "-Bold.ttf");
                typefaces.add(new Typeface(name.toLowerCase(Locale.ROOT), new Face(Files.readAllBytes(file)),
                        Files.exists(heavy) ? new Face(Files.readAllBytes(heavy)) : dejaVu.bold()));
            }
        }
        typefaces.add(dejaVu);
        return new Fonts(typefaces);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".ttf")).sorted().toList();
        }
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.ttf$", "");
    }

    private static Typeface dejaVuSans() throws IOException {
        return new Typeface("dejavu-sans", new Face(DejaVu.file(false)), new Face(DejaVu.file(true)));
    }

    /** The face to draw a character with; a character that no bold face has is better thin than missing. */
    Optional<Face> find(int character, boolean heavy) {
        for (Typeface typeface : typefaces) {
            if (typeface.face(heavy).covers(character)) {
                return Optional.of(typeface.face(heavy));
            }
        }
        return heavy ? find(character, false) : Optional.empty();
    }

    boolean covers(int character) {
        return regular.covers(character) || find(character, true).isPresent();
    }

    /** The face that most text is set in. */
    Face main(boolean heavy) {
        return heavy ? bold : regular;
    }

    /** Of all the files, in their order: other fonts, other prints. */
    Digest digest() {
        return digest;
    }
}
