package lectern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import lectern.content.ContentFolder;
import lectern.document.Library;
import lectern.document.Problem;
import lectern.document.SiteName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Content and web agree on names: what answers at an address is never hidden by a publication, nor the other way. */
class SiteNamesTest {

    @TempDir
    private Path content;

    @ParameterizedTest
    @EnumSource
    void noPublicationTakesANameOfTheSite(SiteName name) throws IOException {
        if (SiteName.find(name.text(), SiteName.Beside.PUBLICATIONS).isEmpty()) {
            return;
        }
        Files.writeString(Files.createDirectories(content.resolve(name.text())).resolve("a.md"), "# Rest\n\nRest.\n");
        Library library = new ContentFolder(content).read();
        assertEquals(List.of(), library.publications());
        assertEquals(List.of(Problem.Code.RESERVED_NAME), library.problems().stream().map(Problem::code).toList());
    }

    @ParameterizedTest
    @EnumSource
    void noSectionTakesANameOfTheSite(SiteName name) throws IOException {
        String title = name.text().replaceFirst("\\..*", "").toUpperCase(Locale.ROOT);
        Files.writeString(content.resolve("leaflet.md"), "# " + title + "\n\nRest.\n\n# Other\n\nDrink.\n");
        String id = new ContentFolder(content).read().publications().getFirst().sections().getFirst().id();
        assertFalse(SiteName.find(name.text(), SiteName.Beside.SECTIONS).isPresent()
                && SiteName.reserved(SiteName.Beside.SECTIONS).contains(id), id);
    }

    /** So that a new address can be answered only by standing among the names of the site, where it is reserved. */
    @Test
    void theAddressesOfTheWebSpellNoNameThemselves() throws IOException {
        try (InputStream in = SiteName.class.getResourceAsStream("/lectern/web/Address.class")) {
            var pool = ClassFile.of().parse(in.readAllBytes()).constantPool();
            List<String> names = StreamSupport.stream(pool.spliterator(), false).filter(StringEntry.class::isInstance)
                    .map(each -> ((StringEntry) each).stringValue()).filter(each -> each.matches("/?[a-z.]*[a-z]+"))
                    .toList();
            assertEquals(List.of(), names);
        }
    }
}
