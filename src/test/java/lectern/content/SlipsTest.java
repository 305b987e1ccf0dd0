package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Problem;
import lectern.document.Problem.Code;
import lectern.document.Publication;
import lectern.document.Sentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A slip in publication.yaml: nothing that was there goes, but what may withdraw or correct the text counts. */
class SlipsTest {
    private static final String GOOD = """
            title: Ruhe
            language: de
            contact:
              name: Hilfe
              phone: 13 11 20
            reviewed: 2025-01-31
            code: "000111"
            updates:
              - date: 2025-11-01
                text: Die Dosis war falsch.
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void publish() {
        Imported.write(folder, "content/guide/page.html", "<main><h1>Rest</h1><p>Lie down.</main>");
        assertEquals(List.of(), served(GOOD).problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: Ruhe: ein Heft", "title: \"Ruhe", "title: Ruhe\n\tsubtitle: Heft", "title: [Ruhe",
            "title: *Ruhe", "titel: Ruhe", "title: @Ruhe", "language: deutsch, glaube ich",
            "language: none at all", "language: [de, en]", "language: de: DE", "reviewed: gestern",
            "contact: {phone: ruf an}", "contact:\n\tphone: 13 11 20", "contact: 13 11 20", "code: 12",
            "contact:\n  phnoe: 13 11 20", "reviewed: 2025-02-30", ""})
    void whatCannotBeReadIsWhatItWasAlsoAfterAStart(String slip) {
        String key = slip.contains(":") ? slip.substring(0, slip.indexOf(':')).replace("titel", "title") : "none";
        String yaml = slip.isEmpty() ? "" : slip + "\n" + without(key);
        for (Library library : List.of(served(yaml), checked())) {
            Publication guide = library.find("guide").orElseThrow(() -> new AssertionError(library.problems()));
            Metadata metadata = guide.metadata();
            assertEquals("Ruhe", metadata.title());
            assertEquals(Locale.GERMAN, metadata.language());
            assertEquals("13 11 20", metadata.contact().orElseThrow().phone().orElseThrow());
            assertEquals("2025-01-31", metadata.reviewed().orElseThrow().toString());
            assertEquals(Optional.of("000111"), guide.naming().code());
            assertEquals(1, guide.updates().size());
            Problem told = library.problems().getFirst();
            assertTrue(told.code().name().startsWith("YAML") && told.text().contains("before"), told.toString());
        }
    }

    @Test
    void onlyTheValueWithTheSlipIsAsItWas() {
        Publication guide = served("title: Ruhe: ein Heft\nlanguage: de\npublisher: Verlag\n").find("guide")
                .orElseThrow();
        assertEquals("Ruhe", guide.title());
        assertEquals(Optional.of("Verlag"), guide.metadata().publisher());
        assertEquals(Optional.empty(), guide.metadata().contact());
    }

    @ParameterizedTest
    @ValueSource(strings = {"status: withdrawn", "status:withdrawn", "Status = withdrawn", "staus: withdrawn",
            "status: withdrwn", "\tstatus: withdrawn", "- status: withdrawn", "{status: withdrawn, title: Ruhe",
            "status: withdrawn: see the new one", "status: \"withdrawn", "withdrawn", "status withdrawn",
            "status: [withdrawn]", "status: published\nstatus: withdrawn", "status:"})
    void whatMayWithdrawDoes(String line) {
        for (String slip : List.of("", "title: Ruhe: ein Heft\n", "publisher: x\n\ty: z\n")) {
            Library library = served(slip + line + "\n");
            assertTrue(library.findWithdrawn("guide").isPresent(), slip + line + library.problems());
            assertTrue(checked().findWithdrawn("guide").isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"status: published", "status:published", "Status: PUBLISHED", "# status: withdrawn",
            "publisher: The status of this: withdrawn from sale", "subtitle: When a drug is withdrawn: what to do"})
    void whatDoesNotSayThatLeavesItPublished(String line) {
        assertTrue(served("title: Ruhe: ein Heft\n" + line + "\n").find("guide").isPresent());
    }

    @Test
    void whatWasWithdrawnStaysWithdrawnThroughASlip() {
        served("title: Ruhe\nstatus: withdrawn\n");
        assertTrue(served("title: Ruhe: ein Heft\n").findWithdrawn("guide").isPresent());
        assertTrue(served("title: Ruhe\n").find("guide").isPresent(), "until it is mended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"    text: It is 5 mg: not 50.", "    text: \"It is 5 mg: not 50.",
            "    text: It is 5 mg:\n      not 50.", "\ttext: It is 5 mg: not 50."})
    void aCorrectionIsToldAsItIsWrittenWhateverIsBroken(String text) {
        for (String title : List.of("title: Ruhe\n", "title: Ruhe: ein Heft\n")) {
            Publication guide = served(title + "updates:\n  - date: 2025-12-01\n" + text + "\n").find("guide")
                    .orElseThrow();
            assertEquals("It is 5 mg: not 50.", guide.updates().getFirst().section().sentences().stream().skip(1)
                    .map(Sentence::text).reduce((one, two) -> one + " " + two).orElseThrow());
        }
    }

    @Test
    void anEntryThatCannotBeUsedTakesNoCorrectionAway() {
        Publication guide = served("updates:\n- date: 1 November\n  text: Die Dosis war falsch.\n"
                + "- date: 2025-12-01\n  text: Die Nummer war falsch.\n").find("guide").orElseThrow();
        assertEquals(List.of("2025-12-01", "2025-11-01"),
                guide.updates().stream().map(each -> each.date().toString()).toList());
    }

    @Test
    void nobodyIsGivenADraft() {
        Imported.write(folder, "content/other/page.html", "<main><h1>Other</h1><p><a href=../guide>Guide</a></main>");
        Library library = served(GOOD + "status: draft\n");
        assertTrue(library.find("guide").isEmpty() && library.findWithdrawn("guide").isEmpty());
        assertEquals(List.of(Code.LINK_NOT_FOUND, Code.DRAFT).stream().sorted().toList(),
                library.problems().stream().map(Problem::code).sorted().toList());
        assertEquals(List.of(), library.codes().find("000111"));
        Library alone = new ContentFolder(folder.resolve("content"), Imported.CLOCK).read("guide").orElseThrow();
        assertEquals("Ruhe", alone.find("guide").orElseThrow().title());
        assertEquals(List.of(Code.DRAFT), alone.problems().stream().map(Problem::code).toList());
        assertEquals(1, new ContentFolder(folder.resolve("content"), Imported.CLOCK)
                .readSource(folder.resolve("content/guide")).publications().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: Ruhe: ein Heft\nstatus: draft", "title: Ruhe: ein Heft", "status: drfat",
            "status:draft"})
    void aDraftStaysOneThroughASlip(String yaml) {
        served(GOOD + "status: draft\n");
        Library library = served(yaml + "\n");
        assertTrue(library.find("guide").isEmpty() && library.findWithdrawn("guide").isEmpty());
    }

    @Test
    void whatWasNeverReadIsHeldBack() {
        Imported.write(folder, "content/fresh/page.html", "<main><h1>Rest</h1><p>Lie down.</main>");
        Imported.write(folder, "content/fresh/publication.yaml", "title: Ruhe: ein Heft\n");
        Library library = checked();
        assertTrue(library.find("fresh").isEmpty());
        assertTrue(library.problems().getFirst().text().contains("held back"));
    }

    @Test
    void theMemoryIsAsLargeAsTheContent() throws IOException {
        Files.move(folder.resolve("content/guide"), folder.resolve("content/renamed"));
        served(folder.resolve("content/renamed/publication.yaml"), GOOD);
        try (ZipFile kept = new ZipFile(folder.resolve("memory.zip").toFile())) {
            assertEquals(List.of("renamed.yaml"), kept.stream().map(ZipEntry::getName).toList());
        }
        new ContentFolder(folder.resolve("content"), Imported.CLOCK,
                GoodDescriptions.ofServer(folder.resolve("elsewhere.zip"))).read();
        assertFalse(Files.exists(folder.resolve("elsewhere.zip")), "a check writes nothing");
    }

    @Test
    void aDamagedMemoryIsWrittenAnew() throws IOException {
        served(GOOD);
        Path memory = folder.resolve("memory.zip");
        byte[] whole = Files.readAllBytes(memory);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        Files.write(memory, half);
        served(GOOD);
        assertEquals(whole.length, Files.readAllBytes(memory).length);
    }

    private Library served(String yaml) {
        return served(folder.resolve("content/guide/publication.yaml"), yaml);
    }

    /** As a server that starts now serves it. */
    private Library served(Path file, String yaml) {
        Imported.write(folder, folder.relativize(file).toString(), yaml);
        return new ContentFolder(folder.resolve("content"), Imported.CLOCK,
                GoodDescriptions.in(folder.resolve("memory.zip"))).read();
    }

    private Library checked() {
        return new ContentFolder(folder.resolve("content"), Imported.CLOCK,
                GoodDescriptions.ofServer(folder.resolve("memory.zip"))).read();
    }

    private static String without(String key) {
        StringBuilder rest = new StringBuilder();
        boolean taken = false;
        for (String line : GOOD.lines().toList()) {
            taken = line.startsWith(" ") ? taken : line.startsWith(key + ":");
            rest.append(taken ? "" : line + "\n");
        }
        return rest.toString();
    }
}
