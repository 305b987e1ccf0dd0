package lectern.edition.print.font;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.document.Problem;
import lectern.edition.DejaVu;
import lectern.store.Digest;

/**
 * The typefaces a print is set in: the first for all it has, the others for the characters it lacks. Begin at
 * {@link #in}. Reading fonts takes a moment: make one and share it; it is safe for many threads.
 */
public final class Fonts {
    private static final String LIBERATION = "/liberation/LiberationSans";

    private final List<Typeface> offered;
    private final List<Typeface> typefaces;
    private final List<Problem> problems;

    /** @param offered those that a reader may choose to go first */
    private Fonts(List<Typeface> offered, List<Typeface> typefaces, List<Problem> problems) {
        this.offered = List.copyOf(offered);
        this.typefaces = List.copyOf(typefaces);
        this.problems = List.copyOf(problems);
    }

    /** DejaVu Sans alone: Latin, Greek, Cyrillic, Arabic, Hebrew and the signs of medicine. */
    public static Fonts dejaVu() {
        List<Typeface> alone = List.of(dejaVuSans());
        return new Fonts(alone, alone, List.of());
    }

    /**
     * DejaVu Sans, Liberation Sans and the typefaces of a folder. A file that cannot be used is a problem, and the
     * others are used. {@code Name-Bold.ttf} is the bold of {@code Name.ttf} or {@code Name-Regular.ttf}; without one,
     * bold text is set in DejaVu Sans Bold. A typeface without Latin letters cannot be chosen, and only helps out.
     *
     * @param folder may be missing
     */
    public static Fonts in(Path folder) {
        List<Typeface> typefaces = new ArrayList<>();
        typefaces.add(dejaVuSans());
        typefaces.add(liberationSans());
        FontFolder files = new FontFolder(folder, typefaces.stream().map(Typeface::name).collect(Collectors.toSet()));
        List<Typeface> more = files.typefaces(typefaces.getFirst());
        List<Typeface> offered = Stream.concat(typefaces.stream(), more.stream().filter(Fonts::isLatin)).toList();
        typefaces.addAll(more);
        return new Fonts(offered, typefaces, files.problems());
    }

    private static boolean isLatin(Typeface typeface) {
        return "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz .,:;-()?".chars()
                .allMatch(typeface.face(false)::covers);
    }

    private static Typeface dejaVuSans() {
        return new Typeface(Typeface.DEJAVU, "DejaVu Sans", DejaVu::file);
    }

    private static Typeface liberationSans() {
        return new Typeface("liberation-sans", "Liberation Sans",
                heavy -> resource(LIBERATION + (heavy ? "-Bold.ttf" : "-Regular.ttf")));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Fonts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }

    /** Those that a reader may choose; the usual one first. */
    public List<Typeface> offered() {
        return offered;
    }

    /** The same with another typeface first. */
    public Fonts led(String name) {
        if (typefaces.getFirst().name().equals(name)) {
            return this;
        }
        Typeface first = typefaces.stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name is " + name + ": it must be one of "
                        + typefaces.stream().map(Typeface::name).collect(Collectors.joining(", "))));
        List<Typeface> led = new ArrayList<>(typefaces);
        led.remove(first);
        led.addFirst(first);
        return new Fonts(offered, led, problems);
    }

    /** The face to draw a character with; one that only the other weight has is better so than missing. */
    public Optional<Face> find(int character, boolean heavy) {
        for (Typeface typeface : typefaces) {
            if (typeface.face(heavy).covers(character)) {
                return Optional.of(typeface.face(heavy));
            }
        }
        return typefaces.stream().map(typeface -> typeface.face(!heavy)).filter(face -> face.covers(character))
                .findFirst();
    }

    public boolean covers(int character) {
        return main(false).covers(character) || find(character, true).isPresent();
    }

    /** The face that most text is set in. */
    public Face main(boolean heavy) {
        return typefaces.getFirst().face(heavy);
    }

    /** Names all the files, in their order: other fonts, other prints. */
    public Digest digest() {
        return Digest.of(out -> {
            for (Typeface typeface : typefaces) {
                out.write((typeface.digest() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** What is wrong with the folder's files. */
    public List<Problem> problems() {
        return problems;
    }
}
