package lectern.edition.print.font;

import java.io.IOException;
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
import lectern.document.Problem;

/**
 * The fonts that a publisher added. Each file is read at once, so that a broken one is found before anybody asks for a
 * print. A file that cannot be used is a problem, and the others are used.
 */
final class FontFolder {
    private static final long LARGEST = 64 << 20;

    private final Path folder;
    private final Set<String> taken;
    private final Map<String, Face> upright = new TreeMap<>();
    private final Map<String, Face> bold = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

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
                problem(Problem.Code.FONT_NOT_USED, folder, "There is a bold of " + name + " and no upright.",
                        "Put the upright beside it.");
            }
        }
    }

    /**
     * In the order of their names.
     *
     * @param helper lends its bold to those that have none
     */
    List<Typeface> typefaces(Typeface helper) {
        List<Typeface> typefaces = new ArrayList<>();
        upright.forEach((name, face) -> typefaces.add(new Typeface(name, face.family().orElse(name), face,
                Optional.ofNullable(bold.get(name)).orElseGet(() -> helper.face(true)))));
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
            problem(Problem.Code.UNREADABLE_FILE, folder, "The folder of fonts can not be read.",
                    "Check its permissions.");
            return List.of();
        }
    }

    private void read(Path file) {
        String fileName = file.getFileName().toString();
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        switch (ending) {
            case "ttf", "otf" -> place(file, fileName.substring(0, fileName.length() - 4));
            case "ttc", "otc" -> problem(Problem.Code.FONT_INVALID, file, "It is a collection of several fonts.",
                    "Take it apart into one .ttf or .otf file for each font.");
            case "woff", "woff2" -> problem(Problem.Code.FONT_INVALID, file, "It is packed for web pages.",
                    "Get the font as a .ttf or .otf file.");
            default -> {
                // A licence or a note beside its font.
            }
        }
    }

    private void place(Path file, String stem) {
        if (stem.matches(".*(Italic|Oblique)")) {
            problem(Problem.Code.FONT_NOT_USED, file, "Large print has no slanted letters.",
                    "Nothing needs to be done.");
            return;
        }
        boolean heavy = stem.endsWith("-Bold");
        String name = stem.replaceFirst("-(Bold|Regular)$", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        Map<String, Face> faces = heavy ? bold : upright;
        if (name.isEmpty()) {
            problem(Problem.Code.FONT_INVALID, file, "Its name has no letter that an address could have.",
                    "Rename the file in letters from A to Z.");
            return;
        }
        if (taken.contains(name) || faces.containsKey(name)) {
            problem(Problem.Code.DUPLICATE_NAME, file, "Another font has that name already.", "Rename the file.");
            return;
        }
        try {
            if (Files.size(file) > LARGEST) {
                problem(Problem.Code.FILE_TOO_LARGE, file, "It is larger than 64 megabytes.",
                        "Put a smaller font there.");
                return;
            }
            Face face = new Face(Files.readAllBytes(file));
            face.rehearse();
            faces.put(name, face);
        } catch (IOException | RuntimeException broken) {
            // FontBox meets a damaged table with whatever its arithmetic throws.
            problem(Problem.Code.FONT_INVALID, file, "It can not be printed with: " + broken.getMessage() + ".",
                    "Get the file again, or another font.");
        }
    }

    private void problem(Problem.Code code, Path file, String text, String remedy) {
        Path name = Path.of(Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse(""));
        problems.add(new Problem(code, file.equals(folder) ? name : name.resolve(file.getFileName()), 0, text, remedy));
    }
}
