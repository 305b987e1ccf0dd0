package lectern.speech.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.document.Table.Cell;
import lectern.document.TableHeaders;
import lectern.table.BundledTable;

/**
 * Which cells of a table are times of a day that are written in four digits, as in 0715, or with a dot beside such.
 * Extensions, doses and results look alike: the names of the columns and rows tell, or rows along which times rise.
 */
final class Timetable {
    private static final Pattern CLOCK = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)");
    private static final Pattern DOTTED = Pattern.compile("([01]?\\d|2[0-3])\\.([0-5]\\d)");
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");
    private static final Set<String> TIME = words("time");
    private static final Set<String> STOP = words("stop");
    private static final Set<String> COUNTED = words("counted");
    /** A row of a timetable has so many times, where no name tells. */
    private static final int FEWEST_TIMES = 3;

    private final TableHeaders headers;
    private final Cell[][] grid;
    private final Map<Cell, String> texts = new IdentityHashMap<>();
    private final Map<Cell, String> times = new IdentityHashMap<>();

    private Timetable(Table table, TableHeaders headers) {
        this.headers = headers;
        this.grid = table.grid();
        table.rows().forEach(row -> row.cells().forEach(cell -> texts.put(cell, TableHeaders.text(cell).strip())));
    }

    static Timetable of(Table table, TableHeaders headers) {
        Timetable timetable = new Timetable(table, headers);
        if (timetable.mayBe()) {
            timetable.find(timetable.isOfStops(table));
        }
        return timetable;
    }

    /** The time in a cell, with its colon. */
    Optional<String> time(Cell cell) {
        return Optional.ofNullable(times.get(cell));
    }

    /** Of numbers in four digits all are times of a day, and one of them early in the morning: nothing is counted so. */
    private boolean mayBe() {
        List<String> numbers = texts.values().stream().filter(text -> FOUR_DIGITS.matcher(text).matches()).toList();
        return numbers.size() > 1 && numbers.stream().allMatch(text -> CLOCK.matcher(text).matches())
                && numbers.stream().anyMatch(text -> text.startsWith("0"));
    }

    private boolean isOfStops(Table table) {
        return has(STOP, Sentence.text(table.caption()))
                || grid[0][0].role() == Table.Role.COLUMN_HEADER && has(STOP, text(grid[0][0])) || rises();
    }

    /** Whether there are rows with several times, and along each of them it gets later. */
    private boolean rises() {
        List<List<String>> rows = Arrays.stream(grid)
                .map(row -> Arrays.stream(row).map(this::text).filter(text -> CLOCK.matcher(text).matches()).toList())
                .filter(row -> row.size() >= FEWEST_TIMES).toList();
        return rows.size() > 1 && rows.stream().allMatch(row -> row.stream().distinct().sorted().toList().equals(row));
    }

    private void find(boolean stops) {
        for (int column = 0; column < grid[0].length; column++) {
            List<Cell> dotted = new ArrayList<>();
            Set<Cell> clocks = Collections.newSetFromMap(new IdentityHashMap<>());
            for (int row = 0; row < grid.length; row++) {
                Cell cell = grid[row][column];
                boolean clock = CLOCK.matcher(text(cell)).matches();
                if ((clock || DOTTED.matcher(text(cell)).matches()) && isNamed(row, cell, stops)) {
                    (clock ? clocks : dotted).add(cell);
                }
            }
            clocks.forEach(cell -> put(CLOCK, cell));
            if (!clocks.isEmpty()) {
                dotted.forEach(cell -> put(DOTTED, cell));
            }
        }
    }

    private void put(Pattern written, Cell cell) {
        Matcher time = written.matcher(text(cell));
        if (time.matches()) {
            times.put(cell, time.group(1) + ":" + time.group(2));
        }
    }

    private boolean isNamed(int row, Cell cell, boolean stops) {
        List<String> names = Stream.concat(headers.all(row, cell).stream().map(this::text),
                Stream.of(text(grid[row][0]))).toList();
        return names.stream().noneMatch(name -> has(COUNTED, name))
                && (stops || names.stream().anyMatch(name -> has(TIME, name)));
    }

    private String text(Cell cell) {
        return texts.getOrDefault(cell, "");
    }

    private static boolean has(Set<String> words, String text) {
        return NO_LETTERS.splitAsStream(text.toLowerCase(Locale.ROOT)).anyMatch(words::contains);
    }

    private static Set<String> words(String kind) {
        return BundledTable.read("speech/script/timetable.tsv").rows().stream().filter(row -> row.cell(0).equals(kind))
                .flatMap(row -> Arrays.stream(row.cell(1).split(" "))).map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
