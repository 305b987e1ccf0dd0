package lectern.content.importer;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells lines that an editor broke at its margin from lines that their author broke: "10" at a line's end and "mg" on
 * the next are one dose, but "Paracetamol 1 g" and "Ibuprofen 400 mg" are two. Wrapped lines fill their paragraph's own
 * width, leave sentences open and begin in the middle of them; items and the lines of an address begin alike.
 */
final class WrappedLines {

    /** Words after which no line ends that somebody broke on purpose. */
    private static final Set<String> DANGLING = Set.of("a", "an", "and", "as", "at", "by", "every", "for", "from",
            "if", "in", "is", "of", "on", "or", "than", "that", "the", "to", "with", "your", "auf", "das", "den", "der",
            "die", "ein", "eine", "im", "mit", "oder", "und", "vom", "von", "wenn", "zu", "zum", "zur");
    private static final Pattern ENDED = Pattern.compile("[.!?:;\\u2026\\u061f\\u06d4][)\\]\"'\\u2019\\u201d]{0,3}$");
    /** A stop behind a word that is no name, title or unit: "hours. Come", but not "Dr. Lee" or "5 mg. Take". */
    private static final Pattern ENDS_INSIDE = Pattern
            .compile("(?<![\\p{L}\\p{N}])(?<!\\p{N} )[\\p{Ll}\\p{Lo}]{2,40}[.!?\\u061f\\u06d4] +[\\p{L}\\p{N}]");
    private static final Pattern DOSE = Pattern.compile("\\p{N}\\s?(?:\\p{L}{1,5}|%)?[.,;]?$");
    private static final Pattern LABELLED = Pattern.compile("^\\p{L}[^:]{0,30}: +\\S");
    /** No editor has its margin before this, and in narrower lines without a full stop nobody can tell. */
    private static final int NARROW = 30;
    /** What fills a line of this length was wrapped, whatever begins the next. */
    private static final int WIDE = 50;

    private enum Start {
        CAPITAL, SMALL, DIGIT, SIGN
    }

    private final List<String> lines;
    private final int width;
    private final boolean wrapped;

    /** @param lines of one paragraph, none of them blank, without space at their ends */
    WrappedLines(List<String> lines) {
        this.lines = lines;
        this.width = lines.stream().mapToInt(String::length).max().orElse(0);
        this.wrapped = isProse();
    }

    /** Whether the next line goes on where this one was broken. */
    boolean goesOn(int line) {
        if (!wrapped || line + 1 >= lines.size()) {
            return false;
        }
        boolean full = withNextWord(line) * 4 > width * 3;
        return full || !lines.get(line).endsWith(",") && isOpen(lines.get(line), lines.get(line + 1));
    }

    /** Whether the second line begins in the middle of the first one's sentence. */
    static boolean isOpen(String line, String next) {
        if (ENDED.matcher(line).find()) {
            return false;
        }
        boolean number = Character.isDigit(line.charAt(line.length() - 1))
                && next.matches("\\p{N}[\\p{N} ]{0,30}+\\p{Ll}.*");
        return number || start(next) == Start.SMALL || isDangling(line);
    }

    private boolean isProse() {
        int breaks = lines.size() - 1;
        if (breaks < 1) {
            return false;
        }
        boolean inside = lines.stream().anyMatch(line -> ENDS_INSIDE.matcher(line).find());
        boolean ended = ENDED.matcher(lines.getLast()).find();
        if (!inside && isList(ended)) {
            return false;
        }
        int open = 0;
        int full = 0;
        for (int i = 0; i < breaks; i++) {
            open += isOpen(lines.get(i), lines.get(i + 1)) ? 1 : 0;
            full += withNextWord(i) > width ? 1 : 0;
        }
        boolean wide = width >= WIDE && full == breaks;
        return ended && wide || open > 0 && (inside || ended && full * 2 >= breaks
                || width >= NARROW && full * 2 > breaks);
    }

    /** Lines that begin alike, that name what they tell, or that end in doses. */
    private boolean isList(boolean ended) {
        long labelled = lines.stream().filter(line -> LABELLED.matcher(line).find()).count();
        long doses = lines.stream().filter(line -> DOSE.matcher(line).find()).count();
        boolean alike = lines.stream().map(WrappedLines::start).distinct().count() == 1;
        return labelled * 2 > lines.size() || doses * 2 > lines.size() && (alike || !ended)
                || alike && width < WIDE && lines.stream().noneMatch(WrappedLines::isDangling);
    }

    private int withNextWord(int line) {
        String next = lines.get(line + 1);
        int word = next.indexOf(' ');
        return lines.get(line).length() + 1 + (word < 0 ? next.length() : word);
    }

    private static boolean isDangling(String line) {
        return DANGLING.contains(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static Start start(String line) {
        int first = line.codePointAt(0);
        if (Character.isUpperCase(first) || Character.isTitleCase(first)) {
            return Start.CAPITAL;
        }
        return Character.isLetter(first) ? Start.SMALL : Character.isDigit(first) ? Start.DIGIT : Start.SIGN;
    }
}
