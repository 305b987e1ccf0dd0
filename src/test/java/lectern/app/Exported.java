package lectern.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A small library with all that is hard about files, and the site that {@code export} writes of it. */
final class Exported {
    static final String ADDRESS = "https://read.example.org";
    private static final String LONG = "How to take your tablets every day ".repeat(9).strip();

    final Path content;
    final Path site;
    final Path cache;
    private final String address;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    Exported(Path folder) throws IOException {
        this(folder, folder.resolve("site"), ADDRESS);
    }

    /** @param address that readers know the site by */
    Exported(Path folder, Path site, String address) throws IOException {
        this.site = site;
        this.address = address;
        cache = folder.resolve("cache");
        content = Files.createDirectories(folder.resolve("content"));
        write("dose/publication.yaml", """
                title: Your dose
                language: en
                topic: Medicines
                contact: {name: The ward, phone: 13 11 20, email: ward@example.org}
                moved: {/old-dose: /, before: when}
                """);
        write("dose/1.md",
                """
                        # When

                        Take one tablet at noon. Call us if you have a temperature of 38 °C.

                        ### After a meal

                        Wait an hour. Then rest if you are exhausted.

                        | Medicine | Dose |
                        |---|---|
                        | Aspirin | 10 mg |

                        # Index

                        Aspirin is in the first section. Ask for F.28 or ORT/0214.v6 where a <abbr title="deep vein thrombosis">DVT</abbr> was.

                        # %s

                        A long name.
                        """
                        .formatted(LONG));
        write("dose/2.md", "# When\n\nAnother of the same name.\n");
        write("wirkung/publication.yaml", "title: Wirkung\nlanguage: de\ntopic: Größe & mehr/weniger\n");
        write("wirkung/a.md", "# Nebenwirkungen\n\nHäufige Nebenwirkungen sind Müdigkeit und Fieber.\n\n"
                + "# Größe\n\nDie Wirkung hält einen Tag an.\n");
        write("nawm/publication.yaml", "title: النوم والراحة\nlanguage: ar\n");
        write("nawm/a.md", "# النوم\n\nالراحة مهمة. نم مبكرا.\n");
        // Names that the site has as well, in other places.
        write("images/a.md", "# Assets\n\nWhat we own.\n\n# OPDS\n\nA list of books.\n");
        write("gone/publication.yaml", "title: Old advice\nstatus: withdrawn\n");
        write("gone/a.md", "# Old\n\nOld.\n");
    }

    void write(String file, String text) throws IOException {
        Path path = content.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** @return the exit code */
    int run(String... more) {
        CommandLine line = Main.commandLine("export");
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line
                .execute(Stream.concat(Stream.of("export", site.toString(), "--content", content.toString(), "--cache",
                        cache.toString(), "--address", address), Stream.of(more)).toArray(String[]::new));
    }

    String said() {
        return out.toString();
    }

    String complaint() {
        return err.toString();
    }

    String read(String file) throws IOException {
        return Files.readString(site.resolve(file));
    }
}
