package lectern.speech.words.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables that people may extend: lines of cells between tabs; a line that starts with # is a remark. */
public final class DataFile {

    private DataFile() {}

    public static List<List<String>> rows(String name) {
        try (InputStream in = DataFile.class.getResourceAsStream("/lectern/speech/words/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split("\t+"))).toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The first cell of each row to its second. */
    public static Map<String, String> map(String name) {
        Map<String, String> map = new LinkedHashMap<>();
        rows(name).forEach(row -> map.put(row.get(0), row.size() > 1 ? row.get(1) : ""));
        return map;
    }
}
