package lectern.edition.print.font;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import lectern.document.Message;
import lectern.document.Problem;
import lectern.store.Digest;

/**
 * The fonts that a publisher added. Each file is read at once, so that a broken one is found before anybody asks for a
 * print. A file that cannot be used is a problem, and the others are used.
 */
final class FontFolder {
    private static final long LARGEST = 64 << 20;
    private static final List<String> PRINTED = List.of(".ttf", ".otf", ".TTF", ".OTF");

    private final Path folder;
    private final Set<String> taken;
    private final Map<String, Read> upright = new TreeMap<>();
    private final Map<String, Read> bold = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param digest names the file */
    private record Read(Face face, Digest digest) {}

    /**
     * @param folder may be missing
     * @param taken  names of other typefaces
     */
    FontFolder(Path folder, Set<String> taken) {
        this.folder = folder;
        this.taken = taken;
        files().forEach(this::read);
        for (String name : Set.copyOf(bold.keySet())) {
            if (!upright.containsKey(name)) {
                problem(folder, Message.FONT_WITHOUT_UPRIGHT.with(name));
            }
        }
    }

    /**
     * Gives them in the order of their names.
     *
     * @param helper lends its bold to those that have none
     */
    List<Typeface> typefaces(Typeface helper) {
        List<Typeface> typefaces = new ArrayList<>();
        upright.forEach((name, regular) -> {
            Optional<Read> own = Optional.ofNullable(bold.get(name));
            Digest digest = own.map(Read::digest).orElseGet(helper::digest);
            typefaces.add(new Typeface(name, regular.face().family().orElse(name),
                    Digest.of(out -> out.write((regular.digest() + " " + digest).getBytes(StandardCharsets.UTF_8))),
                    regular::face, () -> own.map(Read::face).orElseGet(() -> helper.face(true))));
        });
        return typefaces;
    }

    List<Problem> problems() {
        return problems;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException cause) {
            problem(folder, Message.FONTS_UNREADABLE.with());
            return List.of();
        }
    }

    private void read(Path file) {
        String fileName = file.getFileName().toString();
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        switch (ending) {
            case "ttf", "otf" -> place(file, fileName.substring(0, fileName.length() - 4));
            case "ttc", "otc" -> problem(file, Message.FONT_COLLECTION.with());
            case "woff", "woff2" -> {
                // Pages are sent it; prints need the font itself beside it.
                String stem = fileName.substring(0, fileName.length() - ending.length() - 1);
                if (PRINTED.stream().noneMatch(each -> Files.exists(file.resolveSibling(stem + each)))) {
                    problem(file, Message.FONT_FOR_WEB.with());
                }
            }
            default -> {
                // A licence or a note beside its font.
            }
        }
    }

    private void place(Path file, String stem) {
        if (stem.matches(".*(Italic|Oblique)")) {
            problem(file, Message.FONT_SLANTED.with());
            return;
        }
        boolean heavy = stem.endsWith("-Bold");
        String name = stem.replaceFirst("-(Bold|Regular)$", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        Map<String, Read> faces = heavy ? bold : upright;
        if (name.isEmpty()) {
            problem(file, Message.FONT_WITHOUT_NAME.with());
            return;
        }
        if (taken.contains(name) || faces.containsKey(name)) {
            problem(file, Message.FONT_NAME_TAKEN.with());
            return;
        }
        try {
            if (Files.size(file) > LARGEST) {
                problem(file, Message.FONT_TOO_LARGE.with());
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            Face face = new Face(bytes);
            face.rehearse();
            faces.put(name, new Read(face, Digest.of(out -> out.write(bytes))));
        } catch (IOException | RuntimeException broken) {
            // FontBox meets a damaged table with whatever its arithmetic throws.
            problem(file, Message.FONT_DAMAGED.with(broken.getMessage()));
        }
    }

    private void problem(Path file, Message.Told told) {
        Path name = Path.of(Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse(""));
        problems.add(new Problem(file.equals(folder) ? name : name.resolve(file.getFileName()), 0, told));
    }
}
