package lectern.content.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of characters: lines of cells between tabs; a line that starts with # is a remark. */
final class DataTable {

    private DataTable() {}

    static List<List<String>> rows(String name) {
        try (InputStream in = DataTable.class.getResourceAsStream("/lectern/content/markup/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t"))).toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** What stands for each code: the second cell of a row holds it for the code in the first and for those after it. */
    static Map<Integer, String> characters(String name) {
        Map<Integer, String> characters = new HashMap<>();
        for (List<String> row : rows(name)) {
            int code = code(row);
            for (String each : row.get(1).split(" ")) {
                characters.put(code++, each);
            }
        }
        return Map.copyOf(characters);
    }

    static int code(List<String> row) {
        return Integer.parseInt(row.getFirst(), 16);
    }
}
