package lectern.speech.script;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.document.Table;
import lectern.document.Table.Cell;
import lectern.document.TableHeaders;
import lectern.speech.words.language.OtherLanguage;
import lectern.speech.words.rule.Vocabulary;

/**
 * Which cells of a table are days of the week by short names. By themselves those are words too, as "Sat" is for oxygen,
 * "Sun" and the German "So" and "Do": the cells beside them in the row or the column tell, where most of them are days.
 */
final class ShortDays {
    private static final Map<String, String> ENGLISH = Vocabulary.words("short-weekday").stream()
            .collect(Collectors.toUnmodifiableMap(day -> day.toLowerCase(Locale.ROOT), ShortDays::english));
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,5}+");

    /** Where days have a capital: "sat" is no day. */
    private static final Set<String> CAPITAL = Set.of("en", "de");

    private final boolean small;
    private final Map<String, String> names;
    private final Map<Cell, String> days = new IdentityHashMap<>();

    private ShortDays(Locale language) {
        this.small = !CAPITAL.contains(language.getLanguage());
        this.names = Verbalizer.isEnglish(language) ? ENGLISH : OtherLanguage.of(language).shortDays();
    }

    static ShortDays of(Table table, Locale language) {
        ShortDays found = new ShortDays(language);
        Cell[][] grid = table.grid();
        if (grid.length > 0 && !found.names.isEmpty()) {
            Arrays.stream(grid).forEach(row -> found.look(Arrays.asList(row)));
            IntStream.range(0, grid[0].length)
                    .forEach(column -> found.look(Arrays.stream(grid).map(row -> row[column]).toList()));
        }
        return found;
    }

    /** The name in full of the day that a cell is. */
    Optional<String> day(Cell cell) {
        return Optional.ofNullable(days.get(cell));
    }

    private void look(List<Cell> line) {
        Set<String> met = new HashSet<>();
        Set<Cell> words = Collections.newSetFromMap(new IdentityHashMap<>());
        Cell first = line.getFirst();
        Map<Cell, String> here = new IdentityHashMap<>();
        for (Cell cell : line) {
            String text = TableHeaders.text(cell).strip();
            String written = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
            String day = LETTERS.matcher(written).matches() && (small || Character.isUpperCase(written.charAt(0)))
                    ? names.get(written.toLowerCase(Locale.ROOT))
                    : null;
            if (text.chars().anyMatch(Character::isLetter)) {
                words.add(cell);
            }
            if (day != null) {
                met.add(day);
                here.put(cell, day);
            }
        }
        boolean most = met.size() > 2 && here.size() * 2 > words.size();
        words.remove(first);
        if (most || met.size() == 2 && !here.containsKey(first) && here.size() == words.size()) {
            days.putAll(here);
        }
    }

    private static String english(String written) {
        return Arrays.stream(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .filter(day -> day.startsWith(written)).findFirst()
                .orElseThrow(() -> new IllegalStateException("short-weekday has " + written + ", which is no day"));
    }
}
