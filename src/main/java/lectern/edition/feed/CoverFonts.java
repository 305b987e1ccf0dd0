package lectern.edition.feed;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.edition.AwtFonts;
import lectern.edition.DejaVu;
import lectern.store.Digest;

/**
 * What titles are written in: the bold that comes along, and the fonts of a folder for the scripts it lacks. Never a
 * font of this machine, which would make another picture on the next. Reading fonts takes a moment: make one and share
 * it; it is safe for many threads.
 */
public final class CoverFonts {
    private final List<Font> fonts;
    private final Digest digest;

    private CoverFonts(List<Font> fonts, Digest digest) {
        this.fonts = List.copyOf(fonts);
        this.digest = digest;
    }

    /**
     * A font that cannot be read is passed over: the print's look at the same folder tells the publisher of it.
     *
     * @param folder of {@code .ttf} files; may be missing
     */
    public static CoverFonts in(Path folder) throws IOException {
        List<byte[]> files = new ArrayList<>(List.of(DejaVu.file(true)));
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : all.filter(each -> each.toString().endsWith(".ttf")).sorted().toList()) {
                    files.add(Files.readAllBytes(file));
                }
            }
        }
        List<Font> fonts = new ArrayList<>();
        for (byte[] file : files) {
            read(file).ifPresent(fonts::add);
        }
        // The first comes along with the program, which is a part of the name of all that it makes.
        List<byte[]> added = files.subList(1, files.size());
        return new CoverFonts(fonts, Digest.of(out -> {
            for (byte[] file : added) {
                out.write(Digest.of(each -> each.write(file)).hex().getBytes(StandardCharsets.US_ASCII));
            }
        }));
    }

    private static Optional<Font> read(byte[] file) throws IOException {
        try {
            return Optional.of(AwtFonts.read(file));
        } catch (FontFormatException broken) {
            return Optional.empty();
        }
    }

    /** One that has every letter of a text. */
    Optional<Font> find(String text) {
        return fonts.stream().filter(font -> font.canDisplayUpTo(text) < 0).findFirst();
    }

    Digest digest() {
        return digest;
    }
}
