package lectern.content.notes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** The tables about boxes, which people may extend: lines of cells between tabs; a line that starts with # is a remark. */
final class NoteTable {

    private NoteTable() {}

    static List<List<String>> rows(String name) {
        try (InputStream in = Objects.requireNonNull(NoteTable.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split("\t+"))).toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Where the words of a phrase stand in a row among others; -1 where they do not. */
    static int find(List<String> phrase, List<String> words) {
        return Collections.indexOfSubList(words, phrase);
    }
}
