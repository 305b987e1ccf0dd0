package lectern.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
    @TempDir
    private Path folder;

    @Test
    void dump() throws Exception {
        try (Shelf shelf = new Shelf(folder, Sample.library())) {
            Path out = Path.of("target/pages");
            Files.createDirectories(out);
            String css = "<style>" + new Style().text() + "</style>";
            shelf.make(shelf.recipe(lectern.edition.Format.PDF, "immunotherapy", "side-effects"));
            Files.writeString(out.resolve("library.html"), shelf.library().replace("</head>", css + "</head>"));
            Files.writeString(out.resolve("publication.html"),
                    shelf.publication("immunotherapy").replace("</head>", css + "</head>"));
            Files.writeString(out.resolve("section.html"),
                    shelf.section("immunotherapy", "side-effects").replace("</head>", css + "</head>")
                            .replace("/immunotherapy/images/", "").replace(".svg\"", ".svg\""));
            Files.write(out.resolve(Sample.image().fileName()), Sample.image().read());
            Files.writeString(out.resolve("error.html"),
                    new String(shelf.pages.error(400, "That choice is not there",
                            "There is no such size. It can be 16, 18, 24.", List.of("16", "18", "24"),
                            Sample.AUSTRALIAN), java.nio.charset.StandardCharsets.UTF_8)
                            .replace("</head>", css + "</head>"));
            lectern.edition.Recipe whole = new lectern.edition.Recipe(lectern.edition.Format.HTML, "immunotherapy",
                    java.util.Optional.empty(), new java.util.TreeMap<>(), java.util.Optional.empty());
            Files.writeString(out.resolve("file.html"), Shelf.file(Sample.library(), whole));
            try (var o = Files.newOutputStream(out.resolve("file.txt"))) {
                new TextRenderer().render(Sample.library(), whole, o);
            }
            assertEquals(0, 0);
        }
    }
}
