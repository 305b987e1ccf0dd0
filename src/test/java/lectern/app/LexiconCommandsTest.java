package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.speech.ipa.Ipa;
import lectern.speech.words.Lexicon;
import lectern.speech.words.PlsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a publisher learns on the command line about words that are hard to say. */
class LexiconCommandsTest {
    private static final String SERVICE = "<lexeme><grapheme>rituximab</grapheme><phoneme>rɪˈtʌksɪmæb</phoneme></lexeme>"
            + "<lexeme><grapheme>WA</grapheme><alias>Western Australia</alias></lexeme>";

    @TempDir
    private Path folder;

    @Test
    void checkListsTheWordsThatNobodyKnowsTheMostFrequentFirst() throws IOException {
        text("Zolbetuximab helps. Doctors give rituximab. Zolbetuximab's dose, and vorasidenib.");
        lexicon("voices", SERVICE);
        String out = run(0, "check");
        List<String> told = out.lines().dropWhile(line -> !line.startsWith("guide: ")).toList();
        assertEquals("guide: 2 words are in no lexicon and unknown to the voice Kevin, which would say:",
                told.getFirst());
        assertTrue(told.get(1).matches(" +2 × Zolbetuximab +\\p{L}*[ˈ]?.*mæb"), told.get(1));
        assertFalse(out.contains("× Doctors") || out.contains("× rituximab"), out);
    }

    @Test
    void aWordInThePublicationsLexiconIsKnown() throws IOException {
        text("Zolbetuximab helps.");
        lexicon("voices", SERVICE);
        lexicon("content/guide", "<lexeme><grapheme>zolbetuximab</grapheme><alias>zolbe tuximab</alias></lexeme>");
        assertFalse(run(0, "check").contains("unknown"), "nothing is left to guess");
    }

    @Test
    void ofVeryManyUnknownWordsTheFirstThirtyAreListed() throws IOException {
        text(IntStream.range(0, 40)
                .mapToObj(i -> "zolbetux" + (char) ('a' + i / 8) + "b" + (char) ('a' + i % 8) + "nib")
                .collect(Collectors.joining(" and ")) + ".");
        String out = run(0, "check");
        assertEquals(30, out.lines().filter(line -> line.contains(" × ")).count());
        assertTrue(out.contains("and 10 more"), out);
    }

    @Test
    void anUnknownSoundIsAProblemWithItsPlaceAndTheRestIsUsed() throws IOException {
        text("Zolbetuximab in WA.");
        lexicon("voices", SERVICE);
        lexicon("content/guide", "\n<lexeme><grapheme>zolbetuximab</grapheme><phoneme>zoǂ</phoneme></lexeme>\n"
                + "<lexeme><grapheme>WA</grapheme><alias>Washington</alias></lexeme>");
        String out = run(1, "check");
        assertTrue(out
                .contains("guide/lexicon.pls:2: error LEXICON_INVALID: The phoneme of [zolbetuximab] can not be said."
                        + " “ǂ” is not a sound that voices have. They have iː ɪ"),
                out);
        assertEquals(new Lexicon.Alias("Washington"), written("lexicon", "guide").entries().get("WA"));
    }

    @Test
    void lexiconWritesAPublicationsEntriesBeforeTheServices() throws IOException {
        text("Words.");
        lexicon("voices", SERVICE);
        lexicon("content/guide", "<lexeme><grapheme>WA</grapheme><alias>Washington</alias></lexeme>");
        Lexicon.Entry rituximab = new Lexicon.Sounds(new Ipa("rɪˈtʌksɪmæb"));
        assertEquals(Map.of("WA", new Lexicon.Alias("Washington"), "rituximab", rituximab),
                written("lexicon", "guide").entries());
        assertEquals(Map.of("WA", new Lexicon.Alias("Western Australia"), "rituximab", rituximab),
                written("lexicon").entries());
    }

    private Lexicon written(String... command) throws IOException {
        PlsFile file = PlsFile.read(Path.of("out.pls"), run(0, command));
        assertEquals(List.of(), file.problems());
        return file.lexicon();
    }

    private void text(String text) throws IOException {
        Files.createDirectories(folder.resolve("content/guide"));
        Files.writeString(folder.resolve("content/guide/guide.md"), "# Guide\n\n" + text + "\n");
        Files.writeString(folder.resolve("content/guide/publication.yaml"), "title: Guide\nlanguage: en-AU\n");
    }

    private void lexicon(String place, String lexemes) throws IOException {
        Files.createDirectories(folder.resolve(place));
        Files.writeString(folder.resolve(place).resolve("lexicon.pls"),
                "<lexicon version=\"1.0\" xmlns=\"http://www.w3.org/2005/01/pronunciation-lexicon\" alphabet=\"ipa\">"
                        + lexemes + "</lexicon>");
    }

    private String run(int exit, String... command) throws IOException {
        StringWriter out = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        List<String> arguments = new java.util.ArrayList<>(List.of(command));
        arguments.addAll(List.of("--content", folder.resolve("content").toString(), "--voices",
                folder.resolve("voices").toString(), "--cache", folder.resolve("cache").toString()));
        assertEquals(exit, line.execute(arguments.toArray(String[]::new)), out::toString);
        return out.toString();
    }
}
