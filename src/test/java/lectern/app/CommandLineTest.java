package lectern.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.ToolProvider;
import lectern.edition.Format;
import lectern.store.Digest;
import lectern.store.DirectoryStore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What a publisher types and gets, with the exit code that scripts look at. */
@Timeout(60)
class CommandLineTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path folder;
    private Path content;
    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @BeforeEach
    void publish() throws IOException {
        content = Files.createDirectories(folder.resolve("content"));
        Path booklet = Files.createDirectories(content.resolve("my-booklet"));
        Files.writeString(booklet.resolve("publication.yaml"), "title: Rest well\nlanguage: en-AU\n");
        Files.writeString(booklet.resolve("1-first-page.html"),
                "<h1>Tired?</h1><p>Sleep 8 hours.</p><h1>Thirsty?</h1><p>Drink water.</p>");
    }

    @Test
    void readmesCommandsWork() throws IOException {
        List<List<String>> commands = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            if (line.startsWith("    ./lectern")) {
                commands.add(words(line.strip().substring("./lectern".length()).replaceFirst("   .*", "")));
            }
        }
        assertFalse(commands.isEmpty(), "README shows no commands");
        for (List<String> command : commands) {
            if (List.of("serve", "usb", "export").contains(command.getFirst())) {
                Main.commandLine().parseArgs(command.toArray(String[]::new));
            } else {
                assertEquals(0, run(moved(command)), command + " complained: " + complained);
            }
        }
    }

    @Test
    void rendersAWholePublicationOrEachSectionInEveryForm() throws IOException {
        assertEquals(0, run(List.of("render", "my-booklet", "--format", "mp3,pdf,html,txt,vtt,chapters.json", "--out",
                out(), "--content", content.toString(), "--cache", cache())));
        assertEquals(0, run(List.of("render", "my-booklet", "--format", "txt", "--each", "--out", out(), "--content",
                content.toString(), "--cache", cache())));
        try (Stream<Path> files = Files.walk(Path.of(out()))) {
            assertArrayEquals(
                    new String[]{"my-booklet.chapters.json", "my-booklet.html", "my-booklet.mp3", "my-booklet.pdf",
                            "my-booklet.txt", "my-booklet.vtt", "my-booklet/thirsty.txt", "my-booklet/tired.txt"},
                    files.filter(Files::isRegularFile).map(file -> Path.of(out()).relativize(file).toString()).sorted()
                            .toArray());
        }
        assertTrue(Files.readString(Path.of(out(), "my-booklet.txt")).contains("Drink water."));
        assertTrue(printed.toString().contains("my-booklet.mp3"), "the files are named: " + printed);
    }

    @Test
    void rendersAllThatReadersAreOffered() throws IOException {
        assertEquals(0, run(List.of("render", "my-booklet", "--format", "all", "--section", "tired", "--out", out(),
                "--content", content.toString(), "--cache", cache())));
        for (Format format : List.of(Format.PDF, Format.DOWNLOAD, Format.EPUB, Format.TEXT, Format.HTML)) {
            assertTrue(Files.size(Path.of(out(), "my-booklet", "tired." + format.ending())) > 0, format.ending());
        }
    }

    @Test
    void copiesWhatWasMadeUntilSomethingThatWentIntoItChanges() throws IOException {
        List<String> command = List.of("render", "my-booklet", "--format", "txt,pdf", "--out", out(), "--content",
                content.toString(), "--cache", cache());
        assertEquals(0, run(command), complained.toString());
        Path text = Path.of(out(), "my-booklet.txt");
        byte[] made = Files.readAllBytes(text);
        // A text is never kept for readers: what stands in the file now can only have been copied.
        try (DirectoryStore store = new DirectoryStore(Path.of(cache(), "prints"), 1 << 20)) {
            store.put(Digest.of(out -> out.write(made)), out -> out.write("as it is kept".getBytes(UTF_8))).close();
        }
        printed.getBuffer().setLength(0);
        assertEquals(0, run(command), complained.toString());
        assertEquals("as it is kept", Files.readString(text));
        assertEquals(text + "\n" + Path.of(out(), "my-booklet.pdf") + "\n", printed.toString());
        Files.writeString(content.resolve("my-booklet/1-first-page.html"), "<h1>Hungry?</h1><p>Eat fruit.</p>");
        assertEquals(0, run(command), complained.toString());
        assertTrue(Files.readString(text).contains("Eat fruit."), Files.readString(text));
    }

    @Test
    void putsAPublicationOnAStick() throws IOException {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        assertEquals(0, run(List.of("usb", "my-booklet", stick.toString(), "--content", content.toString(), "--cache",
                cache())), complained.toString());
        try (Stream<Path> files = Files.walk(stick)) {
            assertEquals(2, files.filter(file -> file.toString().endsWith(".mp3")).count());
        }
        assertEquals(0, run(List.of("usb", "my-booklet", stick.toString(), "--format", "daisy", "--content",
                content.toString(), "--cache", cache())), complained.toString());
        try (Stream<Path> folders = Files.list(stick)) {
            assertEquals(List.of("Rest well", "Rest well (daisy)"),
                    folders.map(each -> each.getFileName().toString()).sorted().toList(), "each form is a book");
        }
        assertTrue(printed.toString().endsWith("Everything is written. Eject the stick, then pull it out.\n"),
                printed.toString());
        assertEquals(2, run(List.of("usb", "my-booklet", folder.resolve("nowhere").toString(), "--content",
                content.toString(), "--cache", cache())));
        assertTrue(complained.toString().contains("Put the stick in"), complained.toString());
    }

    @Test
    void aTalkingBookIsWrittenAsTheFolderThatGoesOntoACard() throws IOException {
        List<String> command = List.of("render", "my-booklet", "--format", "daisy.zip", "--text", "headings",
                "--unpack",
                "--out", out(), "--content", content.toString(), "--cache", cache());
        assertEquals(0, run(command), complained.toString());
        try (Stream<Path> files = Files.walk(Path.of(out()))) {
            assertEquals(List.of("master.smil", "ncc.html", "s001.mp3", "s001.smil", "s002.mp3", "s002.smil",
                    "title.mp3", "title.smil"),
                    files.filter(Files::isRegularFile).map(file -> Path.of(out(), "my-booklet.daisy").relativize(file)
                            .toString()).filter(name -> !name.startsWith("about.")).sorted().toList());
        }
        assertEquals(2, run(command));
        assertTrue(complained.toString().contains("already"), complained.toString());
    }

    @Test
    void aPrintNamesTheAddressThatReadersUse() throws IOException {
        assertEquals(0, run(List.of("render", "my-booklet", "--format", "pdf", "--address", "https://read.example.org",
                "--out", out(), "--content", content.toString(), "--cache", cache())));
        try (PDDocument print = Loader.loadPDF(Path.of(out(), "my-booklet.pdf").toFile())) {
            String text = new PDFTextStripper().getText(print);
            assertTrue(text.contains("read.example.org/my-booklet"), text);
        }
        assertEquals(2, run(List.of("render", "my-booklet", "--format", "pdf", "--address", "read.example.org",
                "--out", out(), "--content", content.toString(), "--cache", cache())));
        assertTrue(complained.toString().contains("that of a server"), complained.toString());
    }

    @Test
    void aSingleFileIsAPublicationToo() throws IOException {
        Path page = Files.writeString(folder.resolve("One page.md"), "# Salt\n\nEat less than 5 g a day.\n");
        assertEquals(0, run(List.of("render", page.toString(), "--format", "txt", "--out", out(), "--content",
                content.toString(), "--cache", cache())));
        assertTrue(Files.readString(Path.of(out(), "one-page.txt")).contains("Eat less than 5 g a day."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"say Hello. --words", "say Hello. --explain", "script my-booklet", "lexicon", "voices"})
    void whatMakesNoSoundOpensNoStore(String command) {
        List<String> arguments = new ArrayList<>(words(command));
        arguments.addAll(List.of("--cache", cache()));
        if (command.startsWith("script") || command.startsWith("lexicon")) {
            arguments.addAll(List.of("--content", content.toString()));
        }
        assertEquals(0, run(arguments), complained.toString());
        assertFalse(Files.exists(Path.of(cache())), command);
    }

    @Test
    void saysTheWordsItWouldSay() {
        assertEquals(0, run(List.of("say", "Take 5 mg.", "--words", "--cache", cache())));
        assertEquals("Take five milligrams.", printed.toString().strip());
    }

    @Test
    void saysNoLanguageByTheRulesOfAnother() {
        assertEquals(3,
                run(List.of("say", "Prenez 5 mg.", "--words", "--language", "fr", "--cache", cache(), "--voices",
                        folder.toString())));
        assertEquals("", printed.toString());
        assertTrue(complained.toString().contains("French (fr)") && complained.toString().contains("espeak-ng"),
                complained.toString());
    }

    @Test
    void tellsWhatIsRecordedWithoutAVoiceOfItsLanguage() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"),
                "<html lang=sv><h1>Salt</h1><p>Ät mindre.</p></html>");
        assertEquals(0, run(List.of("render", page.toString(), "--format", "vtt", "--out", out(), "--content",
                content.toString(), "--cache", cache(), "--voices", folder.toString())));
        assertTrue(complained.toString().contains("No voice speaks Swedish (sv)"), complained.toString());
    }

    @Test
    void checkEndsWithOneIfReadersLoseSomething() throws IOException {
        assertEquals(0, run(List.of("check", "--content", content.toString(), "--cache", cache())));
        Files.writeString(content.resolve("my-booklet").resolve("2-empty.html"), "<h1>Lost</h1><img src=gone.png>");
        assertEquals(1, run(List.of("check", "--content", content.toString(), "--cache", cache())));
        assertTrue(printed.toString().contains("2-empty.html:1"), printed.toString());
    }

    @Test
    void wrongUsageIsTwoAndNamesTheChoices() {
        assertEquals(2, run(List.of("render", "my-booklet", "--format", "gold", "--out", out(), "--content",
                content.toString(), "--cache", cache())));
        assertTrue(complained.toString().contains("mp3"), complained.toString());
        assertEquals(2, run(List.of("render", "my-booklet", "--format", "pdf", "--size", "17", "--out", out(),
                "--content", content.toString(), "--cache", cache())));
        assertTrue(complained.toString().contains("36"), complained.toString());
        assertEquals(2, run(List.of("check", "nowhere", "--content", content.toString(), "--cache", cache())));
        assertEquals(2, run(List.of("say", "Hello", "--words", "--voice", "nobody", "--cache", cache())));
        assertTrue(complained.toString().contains("kevin"), complained.toString());
        assertFalse(complained.toString().contains("\tat "), "no stack traces: " + complained);
    }

    @Test
    void aBookIsMadeWithoutSoundOnWish() throws IOException {
        assertEquals(0, run(List.of("render", "my-booklet", "--format", "epub", "--sound", "no", "--out", out(),
                "--content", content.toString(), "--cache", cache())));
        try (ZipFile book = new ZipFile(folder.resolve("made/my-booklet.epub").toFile())) {
            assertEquals(List.of(),
                    book.stream().map(ZipEntry::getName).filter(each -> each.endsWith(".mp3")).toList());
        }
        assertEquals(2, run(List.of("render", "my-booklet", "--format", "epub", "--sound", "loud", "--out", out(),
                "--content", content.toString(), "--cache", cache())));
        assertTrue(complained.toString().contains("no such sound. It can be yes, no"), complained.toString());
    }

    @Test
    void withoutACommandItPrintsHelp() {
        assertEquals(0, run(List.of()));
        assertTrue(printed.toString().contains("render"), printed.toString());
    }

    @Test
    void theLauncherIsPlainShellAndNamesWhatIsMissing() throws IOException, InterruptedException {
        // Without the folders that JDKs are installed in, as on a machine that has none.
        String launcher = Files.readString(Path.of("lectern"));
        Path elsewhere = Files.writeString(folder.resolve("lectern"), launcher
                .replaceAll("(?s)for candidate in .*?; do", "for candidate in /nowhere; do"));
        ProcessBuilder builder = new ProcessBuilder("sh", elsewhere.toString()).redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(3, process.waitFor(), said);
        assertEquals(1, said.lines().count(), said);
        assertTrue(said.contains("JDK 25"), said);
    }

    @Test
    void whatABuildSaysIsToldWithoutItsColours() throws IOException, InterruptedException {
        Path launcher = Files.copy(Path.of("lectern"), folder.resolve("lectern"));
        Path maven = Files.writeString(Files.createDirectories(folder.resolve("bin")).resolve("mvn"),
                "#!/bin/sh\nprintf '\\033[1;31mno network\\033[m\\033[0m\\n'\nexit 1\n");
        assertTrue(maven.toFile().setExecutable(true));
        ProcessBuilder builder = new ProcessBuilder("sh", launcher.toString(), "serve").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("PATH", maven.getParent().toString(), (path, first) -> first + ":" + path);
        Process process = builder.start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .toList();
        assertEquals(3, process.waitFor(), said.toString());
        assertEquals(List.of("no network", "lectern: could not build itself: the lines above say why."),
                said.subList(1, said.size()));
    }

    @Test
    void theLauncherEndsAProcessThatHasNoMemoryLeft() throws IOException, InterruptedException {
        // It fails in a thread of the server's: the process would go on without it.
        Process process = launch("-Xmx64m", """
                Thread.ofPlatform().start(() -> System.out.println(new byte[1 << 30].length));
                Thread.sleep(Long.MAX_VALUE);
                """);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(3, process.waitFor(), said);
        assertTrue(said.contains("lectern: the memory is used up, so it ends."), said);
    }

    @Test
    void anAdministratorsOptionsGoBeforeTheLaunchersOwn() throws IOException, InterruptedException {
        Process process = launch("-XX:-UseSerialGC -XX:+UseParallelGC",
                """
                        System.out.println(java.lang.management.ManagementFactory.getGarbageCollectorMXBeans().getFirst().getName());
                        """);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.startsWith("PS "), said);
    }

    /** As if the machine had much memory: a run that ends by itself is not to take a quarter of it. */
    @ParameterizedTest
    @CsvSource({"export, -XX:MaxRAM=64g, 2048", "render, -XX:MaxRAM=64g, 2048", "export, -XX:MaxRAM=4g, 1024",
            "serve, -XX:MaxRAM=64g, 16384", "export, -Xmx3g, 3072"})
    void onlyAServerMayTakeAQuarterOfAllMemory(String command, String javaOptions, long megabytes) throws Exception {
        Process process = launch(command, javaOptions, """
                System.out.println(java.lang.management.ManagementFactory.getPlatformMXBean(
                        com.sun.management.HotSpotDiagnosticMXBean.class).getVMOption("MaxHeapSize").getValue());
                """);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertEquals(megabytes << 20, Long.parseLong(said.strip()));
    }

    @Test
    @Tag("slow")
    void whatTheStartUpCacheIsTrainedWithSucceeds() {
        assertEquals(0, Main.commandLine("rehearse").execute("rehearse", "--content", content.toString()));
    }

    /** Has the launcher start a program of these statements instead of Lectern. */
    private Process launch(String javaOptions, String statements) throws IOException {
        return launch("serve", javaOptions, statements);
    }

    private Process launch(String command, String javaOptions, String statements) throws IOException {
        Path source = Files.writeString(folder.resolve("Main.java"), """
                package lectern.app;

                public class Main {
                    public static void main(String[] arguments) throws InterruptedException {
                        %s
                    }
                }
                """.formatted(statements));
        Path classes = folder.resolve("classes");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(),
                source.toString()));
        // Older than the jar, or the launcher would build it.
        Path options = Files.createDirectories(folder.resolve("src/main/launcher"));
        for (String file : List.of("java.options", "serve.options", "command.options")) {
            Files.copy(Path.of("src/main/launcher", file), options.resolve(file));
        }
        Path target = Files.createDirectories(folder.resolve("target"));
        Path main = classes.resolve("lectern/app/Main.class");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(target.resolve("lectern.jar")))) {
            jar.putNextEntry(new ZipEntry("lectern/app/Main.class"));
            Files.copy(main, jar);
        }
        Files.writeString(target.resolve("lectern.aot"), "not to be trained here");
        Path launcher = Files.copy(Path.of("lectern"), folder.resolve("lectern"));
        ProcessBuilder builder = new ProcessBuilder("sh", launcher.toString(), command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LECTERN_JAVA_OPTIONS", javaOptions);
        return builder.start();
    }

    private String out() {
        return folder.resolve("made").toString();
    }

    private String cache() {
        return folder.resolve("cache").toString();
    }

    /** Puts this test's folders in place of a publisher's. */
    private List<String> moved(List<String> command) {
        List<String> moved = new ArrayList<>(command);
        int out = moved.indexOf("--out");
        if (out >= 0) {
            moved.set(out + 1, folder.resolve(moved.get(out + 1)).toString());
        }
        if (!command.equals(List.of("help"))) {
            moved.addAll(List.of("--content", content.toString(), "--cache", cache()));
        }
        return moved;
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(CommandLineTest::word).toList();
    }

    private static String word(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private int run(List<String> arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(printed, true));
        line.setErr(new PrintWriter(complained, true));
        return line.execute(arguments.toArray(String[]::new));
    }
}
