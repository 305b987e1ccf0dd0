package lectern.content.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds columns in plain text: words of several lines that stand below each other behind wide gaps, or behind tabs. */
final class AlignedColumns {

    private static final Pattern GAP = Pattern.compile("(?<=\\S)(?: {2,}| *\\t[ \\t]*)(?=\\S)");

    private AlignedColumns() {}

    /** @param lines of one paragraph */
    static boolean in(List<String> lines) {
        Map<Integer, Integer> places = new HashMap<>();
        lines.forEach(line -> beginnings(line).forEach(place -> places.merge(place, 1, Integer::sum)));
        return places.values().stream().anyMatch(times -> times > 1 && times * 2 > lines.size());
    }

    /** Where words begin behind gaps, counted in letters of one width. Two spaces behind a full stop are a typist's. */
    private static List<Integer> beginnings(String line) {
        List<Integer> places = new ArrayList<>();
        int tabbed = 0;
        Matcher gap = GAP.matcher(line);
        // Word puts a tab behind the bullet or the number of an item, which makes no columns.
        int mark = ListMark.of(line).map(item -> line.stripTrailing().length() - item.words().length()).orElse(-1);
        while (gap.find()) {
            if (gap.end() == mark) {
                continue;
            }
            if (gap.group().indexOf('\t') >= 0) {
                tabbed++;
                places.add(-tabbed);
            } else if (!isSentenceEnd(line.charAt(gap.start() - 1)) || gap.group().length() > 2) {
                places.add(gap.end());
            }
        }
        return places;
    }

    private static boolean isSentenceEnd(char c) {
        return c == '.' || c == '!' || c == '?';
    }
}
