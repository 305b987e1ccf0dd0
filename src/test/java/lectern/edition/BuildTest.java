package lectern.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.edition.print.Booklet;
import lectern.store.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form that is made otherwise has another name, and nobody has to think of it. */
class BuildTest {
    private static final Map<String, String> CLASSES = Map.of("lectern/One.class", "one", "lectern/words.txt", "two");

    @TempDir
    Path folder;

    private Path jar(String name, List<String> order, Map<String, String> files, long time) throws IOException {
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String file : order) {
                JarEntry entry = new JarEntry(file);
                entry.setTime(time);
                out.putNextEntry(entry);
                out.write(files.getOrDefault(file, name).getBytes(UTF_8));
            }
        }
        return jar;
    }

    private Path classes(String name, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(name).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder.resolve(name);
    }

    @Test
    void twoBuildsOfTheSameSourcesAreTheSameWheneverTheyWereMade() throws IOException {
        Digest first = Build.of(jar("a.jar", List.of("lectern/One.class", "META-INF/made-by", "lectern/words.txt"),
                CLASSES, 1_000_000_000_000L));
        Digest second = Build.of(jar("b.jar", List.of("lectern/words.txt", "lectern/One.class", "META-INF/made-by"),
                CLASSES, 1_500_000_000_000L));
        assertEquals(first, second);
        assertEquals(first, Build.of(classes("classes", CLASSES)));
    }

    @Test
    void anotherFileInTheJarIsAnotherPacking() throws IOException {
        List<String> files = List.of("lectern/One.class", "lectern/words.txt");
        Path jar = jar("a.jar", files, CLASSES, 1_000_000_000_000L);
        Optional<String> packed = Build.directory(jar);
        assertTrue(packed.isPresent());
        assertEquals(packed, Build.directory(jar("b.jar", files, CLASSES, 1_000_000_000_000L)));
        assertNotEquals(packed, Build.directory(jar("c.jar", files,
                Map.of("lectern/One.class", "one", "lectern/words.txt", "2wo"), 1_000_000_000_000L)));
        Files.write(jar, new byte[]{0}, StandardOpenOption.APPEND);
        assertEquals(Optional.empty(), Build.directory(jar), "its end is not where a jar's is");
    }

    @Test
    void whatWasKeptIsTheNameOfThatVeryJar() throws IOException {
        List<String> files = List.of("lectern/One.class", "lectern/words.txt");
        Path jar = jar("a.jar", files, CLASSES, 1_000_000_000_000L);
        assertEquals(Optional.empty(), Build.kept(jar));
        Build.keep(jar);
        assertEquals(Optional.of(Build.of(jar)), Build.kept(jar));
        jar("a.jar", files, Map.of("lectern/One.class", "one", "lectern/words.txt", "2wo"), 1_000_000_000_000L);
        assertEquals(Optional.empty(), Build.kept(jar), "it was packed anew");
        Build.keep(jar);
        Path kept = folder.resolve("lectern.build");
        Files.writeString(kept, Files.readString(kept).substring(0, 60));
        assertEquals(Optional.empty(), Build.kept(jar), "half of it was written");
        Files.write(kept, new byte[]{(byte) 0xff, '\n', (byte) 0xfe});
        assertEquals(Optional.empty(), Build.kept(jar), "something else was written");
    }

    @Test
    void aChangedClassOrResourceIsAnotherBuild() throws IOException {
        Digest before = Build.of(classes("before", CLASSES));
        assertNotEquals(before,
                Build.of(classes("changed", Map.of("lectern/One.class", "one", "lectern/words.txt", "2"))));
        assertNotEquals(before, Build.of(classes("less", Map.of("lectern/One.class", "one"))));
        assertNotEquals(before,
                Build.of(classes("renamed", Map.of("lectern/Two.class", "one", "lectern/words.txt", "two"))));
    }

    /** The same words to each form, and nothing of its own in the name that it gives. */
    private record Constant() implements Renderer {
        @Override
        public List<Option> options(Publication publication) {
            return List.of();
        }

        @Override
        public Digest key(Recipe recipe) {
            return Digest.of(out -> out.write(1));
        }

        @Override
        public void render(Recipe recipe, OutputStream out) {}
    }

    private static Digest key(Format format, String build) {
        Library library = Booklet.library(Booklet.publication(Booklet.section("one", 1, "One")));
        Digest digest = Digest.of(out -> out.write(build.getBytes(UTF_8)));
        return Recipes.of(new Catalogue(library, Recipes.DAY, Recipes.renderers(Map.entry(format, new Constant())),
                () -> digest), format, "immunotherapy", Optional.empty(), Map.of()).key();
    }

    @Test
    void anotherBuildGivesEachKeptEditionAnotherName() {
        assertEquals(key(Format.PDF, "a"), key(Format.PDF, "a"));
        assertNotEquals(key(Format.PDF, "a"), key(Format.PDF, "b"));
    }

    @Test
    void twoFormsMadeFromTheSameHaveTwoNames() {
        assertNotEquals(key(Format.WEBVTT, "a"), key(Format.SUBRIP, "a"));
    }
}
