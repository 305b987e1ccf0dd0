package lectern.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import lectern.store.Digest;

/**
 * The program by its classes and resources, libraries in its jar included. It is a part of each edition's name: what
 * another program made is made again, and nobody has to remember to say that a form has changed. Two builds of the same
 * sources have the same name, whenever and wherever they are made. Safe for many threads.
 */
public final class Build {
    /** Says when and by what the jar was made. */
    private static final String ABOUT = "META-INF/";

    private Build() {}

    /** Read when it is first asked for. */
    private static final class Running {
        private static final Digest DIGEST = of(home());

        private static Path home() {
            Optional<CodeSource> source = Optional.ofNullable(Build.class.getProtectionDomain().getCodeSource());
            try {
                return Path.of(source.orElseThrow().getLocation().toURI());
            } catch (URISyntaxException impossible) {
                throw new IllegalStateException("the program's own place is no address", impossible);
            }
        }
    }

    /** The program that runs. */
    public static Digest running() {
        return Running.DIGEST;
    }

    /** @param home a jar, of which only the directory is read, or a folder of classes */
    static Digest of(Path home) {
        try {
            List<String> files = Files.isDirectory(home) ? inFolder(home) : inJar(home);
            Collections.sort(files);
            return Digest.of(out -> {
                for (String file : files) {
                    out.write(file.getBytes(StandardCharsets.UTF_8));
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the program cannot read itself: " + home, unreadable);
        }
    }

    private static List<String> inJar(Path jar) throws IOException {
        List<String> files = new ArrayList<>();
        try (JarFile open = new JarFile(jar.toFile())) {
            open.stream().filter(entry -> !entry.isDirectory() && !entry.getName().startsWith(ABOUT))
                    .forEach(entry -> files.add(line(entry.getName(), entry.getCrc())));
        }
        return files;
    }

    private static List<String> inFolder(Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                CRC32 sum = new CRC32();
                sum.update(Files.readAllBytes(file));
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(ABOUT)) {
                    files.add(line(name, sum.getValue()));
                }
            }
        }
        return files;
    }

    private static String line(String name, long sum) {
        return name + ' ' + HexFormat.of().toHexDigits(sum) + '\n';
    }
}
