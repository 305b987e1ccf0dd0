package lectern.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lectern.content.ContentFolder;
import lectern.document.Section;
import lectern.document.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellHeadersTest {

    /** They are one line before the value: the mark of a note is no number there. */
    @Test
    void aMarkOfANoteIsNoPartOfAHeader(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("guide"));
        Files.writeString(folder.resolve("guide/page.html"), """
                <main><h1>Counts</h1><table><tr><th>Blood<th>× 10<sup>9</sup>/L<th>Dose<sup><a href="#n">1</a></sup>
                <tr><th scope=row>Platelets<td>Below 50.<td>Half of it.</table><p id=n>1. In hospital.
                """);
        Section section = new ContentFolder(folder).read().publications().getFirst().sections().getFirst();
        assertEquals(List.of("Platelets, × 10⁹/L", "Platelets, Dose"),
                List.copyOf(CellHeaders.of(section, section.sentences()).values()).stream().sorted().toList()
                        .reversed());
    }

    @Test
    void aValueIsToldWithItsRowAndItsColumn(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("guide"));
        Files.writeString(folder.resolve("guide/page.html"),
                """
                        <main><h1>Medicines</h1><p>Plain.</p><ul><li><table><tr><th>Medicine<th>First dose<th>Highest
                        <tr><th scope=row>Ramipril<td>2.5 mg.<td>10 mg.<tr><th scope=row>Hydroxychloroquine<td><td>400 mg.</table></ul>
                        """);
        Section section = new ContentFolder(folder).read().publications().getFirst().sections().getFirst();
        Map<Sentence, String> headers = CellHeaders.of(section, section.sentences());
        assertEquals(List.of("Ramipril, First dose: 2.5 mg.", "Ramipril, Highest: 10 mg.",
                "Hydroxychloroquine, Highest: 400 mg."),
                section.sentences().stream().filter(headers::containsKey)
                        .map(each -> headers.get(each) + ": " + each.text()).toList());
    }
}
