package lectern.content.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lectern.content.importer.TextImporter.Line;
import lectern.content.source.Findings;

/**
 * The lines of plain text that was taken out of a paged document, where a form feed ends each page: takes out what stands
 * at the head or the foot of every page, and joins a paragraph that goes on behind it. A line is such only if it is alone
 * between empty ones on every page, and is the same on all of them, or counts the pages; what is the same is read once.
 */
final class TextPages {

    private static final Pattern BREAK = Pattern.compile("\r\n|[\r\n\f]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}+");
    /** "Page 3", or a number alone. "Week 3" is a heading. */
    private static final Pattern COUNTER = Pattern
            .compile("(?<!\\p{L})(?:page|seite|p\u00e1gina|pagina) \\d|^[\\s\\d/|\u2013-]+$");
    private static final Pattern SPACE = Pattern.compile("\\s++");
    private static final int FEWEST_PAGES = 3;
    /** So many lines above or below each other are looked at. */
    private static final int MOST_LINES = 3;

    private final List<Line> lines = new ArrayList<>();
    /** The first line of each page, as an index, and behind the last one. */
    private final List<Integer> pages = new ArrayList<>(List.of(0));
    private final Set<Integer> gone = new HashSet<>();
    /** Heads and feet that are read. */
    private final Set<Integer> done = new HashSet<>();

    private TextPages(String text) {
        Matcher end = BREAK.matcher(text);
        int from = 0;
        while (end.find()) {
            lines.add(new Line(lines.size() + 1, text.substring(from, end.start())));
            from = end.end();
            if (end.group().equals("\f")) {
                pages.add(lines.size());
            }
        }
        lines.add(new Line(lines.size() + 1, text.substring(from)));
        pages.add(lines.size());
        while (pages.size() > 2 && blank(pages.get(pages.size() - 2), lines.size())) {
            pages.removeLast();
            pages.set(pages.size() - 1, lines.size());
        }
    }

    /** All that are text. */
    static List<Line> lines(String text, Findings findings) {
        TextPages paged = new TextPages(text);
        if (paged.pages.size() > FEWEST_PAGES) {
            for (int i = 0; i < MOST_LINES; i++) {
                paged.takeOut(false, findings);
                paged.takeOut(true, findings);
            }
        }
        paged.join();
        return IntStream.range(0, paged.lines.size()).filter(line -> !paged.gone.contains(line))
                .mapToObj(paged.lines::get).toList();
    }

    private boolean blank(int from, int to) {
        return lines.subList(from, to).stream().allMatch(line -> line.text().isBlank());
    }

    private void takeOut(boolean foot, Findings findings) {
        List<Integer> found = new ArrayList<>();
        for (int page = 0; page + 1 < pages.size(); page++) {
            Optional<Integer> line = outermost(page, foot, true);
            int beside = line.orElse(0) + (foot ? -1 : 1);
            if (line.isEmpty() || beside >= pages.get(page) && beside < pages.get(page + 1)
                    && !lines.get(beside).text().isBlank()) {
                return;
            }
            found.add(line.get());
        }
        if (!isSame(found.stream().map(line -> lines.get(line).text()).toList())) {
            return;
        }
        boolean counted = found.stream().map(line -> lines.get(line).text()).distinct().count() == found.size();
        // What is the same everywhere is read once: it may be the title, or a helpline.
        int kept = counted ? -1 : foot ? found.getLast() : found.getFirst();
        for (int line : found) {
            if (line != kept) {
                findings.leftOut("running-head", lines.get(line).number(), lines.get(line).text().strip());
                gone.add(line);
            }
        }
        if (kept >= 0) {
            done.add(kept);
        }
    }

    /** The first or last line of a page that is not blank and still there. */
    private Optional<Integer> outermost(int page, boolean foot, boolean beyond) {
        int from = pages.get(page);
        int to = pages.get(page + 1);
        return IntStream.range(0, to - from).map(i -> foot ? to - 1 - i : from + i)
                .filter(line -> !lines.get(line).text().isBlank() && !gone.contains(line)
                        && !(beyond && done.contains(line)))
                .boxed().findFirst();
    }

    /** Numbers in them are the same too, or count up from page to page. */
    private static boolean isSame(List<String> heads) {
        List<String> words = heads.stream()
                .map(each -> NUMBER.matcher(SPACE.matcher(each.strip()).replaceAll(" ")).replaceAll("#")).toList();
        if (words.stream().distinct().count() != 1) {
            return false;
        }
        List<List<Integer>> numbers = heads.stream()
                .map(each -> NUMBER.matcher(each).results().map(MatchResult::group).map(Integer::valueOf).toList())
                .toList();
        return IntStream.range(0, numbers.getFirst().size()).allMatch(place -> {
            int first = numbers.getFirst().get(place);
            return IntStream.range(0, numbers.size()).allMatch(page -> numbers.get(page).get(place) == first)
                    || COUNTER.matcher(heads.getFirst().toLowerCase(Locale.ROOT)).find()
                            && IntStream.range(0, numbers.size())
                                    .allMatch(page -> numbers.get(page).get(place) == first + page);
        });
    }

    /** The empty lines go between a page's last line and the next one's first where that is in the middle of a sentence. */
    private void join() {
        for (int page = 1; page + 1 < pages.size(); page++) {
            Optional<Integer> last = outermost(page - 1, true, false);
            Optional<Integer> next = outermost(page, false, false);
            if (last.isPresent() && next.isPresent()) {
                String line = lines.get(last.get()).text().strip();
                String rest = lines.get(next.get()).text().strip();
                if (Character.isLowerCase(rest.codePointAt(0)) && WrappedLines.isOpen(line, rest)
                        && ListMark.of(rest).isEmpty()) {
                    IntStream.range(last.get() + 1, next.get()).forEach(gone::add);
                }
            }
        }
    }
}
