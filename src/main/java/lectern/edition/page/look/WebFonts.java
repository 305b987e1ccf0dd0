package lectern.edition.page.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fonts of a publisher's folder as browsers load them, just as they are. A typeface has the name that prints know it
 * by: that of its file, without what says how heavy it is. Of one font in several kinds of file, the smallest kind is
 * sent. Threads may share it.
 *
 * @param folder of fonts; may be missing
 */
record WebFonts(Path folder) {
    /** What the choice of a typeface is called in site.yaml, and of a print. */
    static final String OPTION = "typeface";
    private static final Logger LOG = LoggerFactory.getLogger(WebFonts.class);
    /** A reader waits for it. */
    private static final long LARGEST = 3 << 20;
    private static final List<String> KINDS = List.of("woff2", "ttf", "otf");
    private static final Pattern FILE = Pattern
            .compile("(?<name>.*?)(?<weight>-Bold|-Regular|)\\.(?<kind>woff2|ttf|otf)");
    private static final Map<String, String> FORMATS = Map.of("woff2", "woff2", "ttf", "truetype", "otf", "opentype");

    /** One weight of a typeface. */
    record Face(boolean bold, String kind, Assets.Asset asset) {}

    /** The upright and the bold of a typeface, as far as they are there; without an upright, none. */
    List<Face> find(String typeface) {
        List<Face> faces = Stream.of(false, true).map(bold -> face(typeface, bold)).flatMap(Optional::stream).toList();
        return faces.isEmpty() || faces.getFirst().bold() ? List.of() : faces;
    }

    private Optional<Face> face(String typeface, boolean bold) {
        List<Path> files = files(typeface, bold);
        for (String kind : KINDS) {
            for (Path file : files) {
                if (kind(file).equals(kind)) {
                    return read(file, typeface + (bold ? "-bold" : ""), kind).map(asset -> new Face(bold, kind, asset));
                }
            }
        }
        return Optional.empty();
    }

    private List<Path> files(String typeface, boolean bold) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(file -> is(file, typeface, bold)).sorted().forEach(found::add);
            } catch (IOException unreadable) {
                LOG.warn("The fonts for pages cannot be read: {}", unreadable.toString());
            }
        }
        return found;
    }

    private static boolean is(Path file, String typeface, boolean bold) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        return name.matches() && name.group("weight").equals("-Bold") == bold
                && name.group("name").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "")
                        .equals(typeface);
    }

    private static String kind(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Optional<Assets.Asset> read(Path file, String name, String kind) {
        try {
            if (Files.size(file) <= LARGEST) {
                return Optional.of(Assets.Asset.of(name + "." + kind, "font/" + kind, Files.readAllBytes(file)));
            }
            LOG.warn("{} is larger than 3 megabytes, so pages have another typeface", file.getFileName());
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read, so pages have another typeface: {}", file.getFileName(),
                    unreadable.toString());
        }
        return Optional.empty();
    }

    /** What is missing in it comes from what a reader's device has. */
    static String css(List<Face> faces) {
        String loaded = faces.stream().map(face -> """
                @font-face {
                  font-family: "House";
                  src: url("%s") format("%s");
                  font-weight: %s;
                  font-display: swap;
                }
                """.formatted(face.asset().address().replaceFirst("^/assets/", "../"), FORMATS.get(face.kind()),
                face.bold() ? "600 900" : faces.size() == 1 ? "100 900" : "100 599"))
                .collect(Collectors.joining());
        return loaded + """
                :is(:root:not([data-typeface]), form:has(#_typeface-system:checked) .sample) {
                  --typeface: "House", system-ui, "Noto Sans", "DejaVu Sans", Arial, sans-serif !important;
                }
                """;
    }
}
