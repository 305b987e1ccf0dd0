package lectern.content.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a file's name says of it. */
public final class SourceName {

    private static final List<String> BESIDE = List.of(".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".pls",
            ".yaml", ".tsv", ".css", ".js", ".ico", ".map");

    private SourceName() {}

    /** Whether it belongs to a text and is none. */
    public static boolean isBeside(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return BESIDE.stream().anyMatch(name::endsWith);
    }

    public static boolean isHidden(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || name.endsWith("~");
    }

    /** Whether a file is there for those who look after the folder. */
    public static boolean isForKeepers(Path file) {
        return file.getFileName().toString().matches("(?i)(readme|license|licence|notice|contributing)\\..*");
    }

    /** A file's name without its ending, if it has one of letters. */
    public static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[A-Za-z]+$", "");
    }

    /** The folder that browsers save a page's pictures in. */
    public static Path savedBeside(Path page) {
        return Path.of(stem(page) + "_files");
    }

    /**
     * Whether a folder holds the pictures of a page that is saved beside it.
     *
     * @param names of all that is there
     */
    public static boolean isSavedWith(Path folder, Set<String> names) {
        String name = folder.getFileName().toString();
        return Stream.of("_files", " files", ".files").filter(name::endsWith)
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .anyMatch(page -> names.contains(page + ".html") || names.contains(page + ".htm"));
    }
}
