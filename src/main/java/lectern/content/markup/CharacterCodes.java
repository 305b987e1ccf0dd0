package lectern.content.markup;

import java.util.HashMap;
import java.util.Map;
import lectern.table.BundledTable;

/** What stands for each code of a character: the tables that begin their rows with a code in base 16. */
final class CharacterCodes {

    private CharacterCodes() {}

    static BundledTable table(String name) {
        return BundledTable.read("content/markup/" + name);
    }

    /** The second cell of a row holds what stands for the code in the first, and for those after it. */
    static Map<Integer, String> characters(String name) {
        Map<Integer, String> characters = new HashMap<>();
        for (BundledTable.Row row : table(name).rows()) {
            int code = code(row);
            for (String each : row.words(1)) {
                characters.put(code++, each);
            }
        }
        return Map.copyOf(characters);
    }

    static int code(BundledTable.Row row) {
        return row.as(each -> Integer.parseInt(each.cell(0), 16));
    }
}
