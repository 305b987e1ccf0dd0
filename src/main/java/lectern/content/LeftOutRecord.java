package lectern.content;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.content.inline.SentenceIds;
import lectern.content.main.Selections;
import lectern.content.source.Folder;
import lectern.document.account.LeftOut;

/**
 * What a publisher's selectors left out when they were looked at last: the file {@code left-out.tsv} beside
 * publication.yaml, a line for each part, with the selector's rule, the file, a digest of the words, and the first of
 * them for people. So new text that comes to stand in such a part is told. Only {@code check} writes it.
 */
public final class LeftOutRecord {

    /** Its name. */
    public static final String FILE = "left-out.tsv";

    private static final String HEAD = "# What was left out by the selectors in publication.yaml when it was checked.\n"
            + "# ./lectern check --confirm writes it anew. Keep it with the publication.\n";
    /** Fewer words are a label, a button or a name. */
    private static final int FEWEST_WORDS = 8;
    private static final int SHOWN = 60;

    private final Path file;
    private final Map<String, Set<String>> known;

    private LeftOutRecord(Path file, Map<String, Set<String>> known) {
        this.file = file;
        this.known = known;
    }

    /** That of a publication's folder; empty where there is none yet, or none that can be read. */
    public static LeftOutRecord of(Path folder) {
        Path file = folder.resolve(FILE);
        Map<String, Set<String>> known = new HashMap<>();
        try (Stream<String> lines = Files.isRegularFile(file) && Files.size(file) <= Folder.LARGEST_FILE
                ? Files.readString(file, StandardCharsets.UTF_8).lines()
                : Stream.of()) {
            lines.filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).filter(cells -> cells.length > 2)
                    .forEach(cells -> known.computeIfAbsent(cells[0] + "\t" + cells[1], _ -> new HashSet<>())
                            .add(cells[2]));
        } catch (IOException unreadable) {
            return new LeftOutRecord(file, Map.of());
        }
        return new LeftOutRecord(file, known);
    }

    /** Parts whose selector was looked at before, when they said something else. */
    List<LeftOut> unknown(List<LeftOut> leftOut) {
        return confirmed(leftOut).filter(part -> known.containsKey(place(part))
                && !requireNonNull(known.get(place(part))).contains(SentenceIds.letters(part.text()))).toList();
    }

    /**
     * Writes what is left out now, if that is not what stands there.
     *
     * @param all whether parts that changed since are confirmed too; otherwise only those of new selectors
     * @return whether anything was written
     */
    public boolean write(List<LeftOut> leftOut, boolean all) throws IOException {
        Set<String> lines = new TreeSet<>();
        for (LeftOut part : confirmed(leftOut).toList()) {
            boolean isNew = !known.containsKey(place(part));
            if (all || isNew) {
                lines.add(place(part) + "\t" + SentenceIds.letters(part.text()) + "\t"
                        + part.text().substring(0, Math.min(SHOWN, part.text().length())));
            }
        }
        if (lines.isEmpty()) {
            return false;
        }
        String kept = all || !Files.exists(file)
                ? HEAD
                : Files.readString(file, StandardCharsets.UTF_8).stripTrailing() + "\n";
        String text = kept + lines.stream().collect(Collectors.joining("\n", "", "\n"));
        if (Files.exists(file) && Files.readString(file, StandardCharsets.UTF_8).equals(text)) {
            return false;
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return true;
    }

    private static Stream<LeftOut> confirmed(List<LeftOut> leftOut) {
        return leftOut.stream().filter(part -> part.rule().startsWith(Selections.LEFT_OUT)
                && part.text().split(" ").length >= FEWEST_WORDS);
    }

    /** Leaves out tabs and line ends, which part the cells and lines of the file. */
    private static String place(LeftOut part) {
        return (part.rule() + "\t" + part.file().getFileName()).replaceAll("[\n\r]", " ");
    }
}
