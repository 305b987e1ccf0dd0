package lectern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** NOTICE names what is in the jar, and its licence. The list of what is in it is made by {@code mvn -Psbom}. */
class NoticeTest {
    private static final Path LIST = Path.of("target/lectern.cdx.json");
    /** Licences that the libraries themselves do not call by their SPDX name, and how NOTICE calls them. */
    private static final Map<String, String> CALLED = Map.of("BSD-4-Clause", "terms like BSD", "LGPL v2.1+",
            "GNU LGPL 2.1 or later", "GNU Lesser General Public License", "GNU LGPL 3",
            "GNU Lesser General Public License (LGPL), Version 2.1", "GNU LGPL 2.1",
            "Mozilla Public License Version 2.0",
            "MPL 2.0", "GPL-2.0-with-classpath-exception", "GPL-2.0 with Classpath Exception");

    @Test
    void everyLibraryInTheJarIsNamedWithItsVersionAndLicence() throws IOException {
        boolean required = "true".equals(System.getenv("LECTERN_REQUIRE_TOOLS"));
        assumeTrue(required || Files.exists(LIST), "mvn -Psbom makes the list");
        List<String> entries = entries();
        List<String> unnamed = new ArrayList<>();
        JsonNode components = new ObjectMapper().readTree(LIST.toFile()).get("components");
        for (JsonNode library : components) {
            if (entries.stream().noneMatch(entry -> names(entry, library))) {
                unnamed.add(library.get("group").asText() + " " + library.get("name").asText() + " "
                        + library.get("version").asText() + " " + licences(library));
            }
        }
        assertEquals(List.of(), unnamed);
        assertTrue(components.size() > 50, () -> "there are only " + components.size());
    }

    /** What stands in the part about the jar, an entry with all its lines each. */
    private static List<String> entries() throws IOException {
        String notice = Files.readString(Path.of("NOTICE"));
        String jar = notice.substring(notice.indexOf("\nSpeech and sound\n"), notice.indexOf("\nNot in the jar"));
        return List.of(jar.split("\\n(?=  \\S)")).stream().map(entry -> entry.replaceAll("\\s+", " ")).toList();
    }

    private static boolean names(String entry, JsonNode library) {
        String version = library.get("version").asText();
        String called = (library.get("group").asText() + " " + library.get("name").asText()).toLowerCase(Locale.ROOT);
        boolean named = List.of(entry.split("[^A-Za-z0-9]+")).stream().filter(word -> word.matches("[A-Za-z]\\w{2,}"))
                .anyMatch(word -> called.contains(word.toLowerCase(Locale.ROOT)));
        boolean versioned = List.of(entry.split("[^0-9.]+")).stream().filter(number -> number.contains("."))
                .anyMatch(number -> version.equals(number) || version.startsWith(number + "."));
        return named && versioned && licences(library).stream().allMatch(entry::contains);
    }

    private static List<String> licences(JsonNode library) {
        return StreamSupport.stream(library.path("licenses").spliterator(), false).map(each -> each.path("license"))
                .map(each -> each.path("id").asText(each.path("name").asText()))
                .map(each -> CALLED.getOrDefault(each, each)).toList();
    }
}
