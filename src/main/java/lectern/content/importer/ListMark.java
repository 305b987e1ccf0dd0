package lectern.content.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a line of plain text begins with where it is an item of a list: a bullet, a number, a letter or a Roman number. A
 * letter alone may be somebody's initial, and a number in brackets a dialling code or a year, so each is one only beside
 * the one that follows it. Begin at {@link #in}.
 *
 * @param kind   of the list
 * @param shape  what stands around the number, such as "." or "()"
 * @param number 0 of a bullet
 * @param indent how many spaces stand before it
 * @param words  what stands behind it
 */
record ListMark(Kind kind, String shape, int number, int indent, String words) {

    /** Each with the type that HTML has for it. */
    enum Kind {
        BULLET(""), DIGITS("1"), SMALL_LETTER("a"), CAPITAL_LETTER("A"), SMALL_ROMAN("i"), CAPITAL_ROMAN("I");

        private final String type;

        Kind(String type) {
            this.type = type;
        }
    }

    private static final String BULLETS = "-*\u2022\u2013\u25e6\u25aa\u25ab\u25a0\u25cf\u25cb\u00b7\u2023\u2043\u27a2\u27a4\u25ba\uf0b7";
    /** The letter that Word has for a bullet when it saves plain text, which is the word "or" of Spanish and Italian. */
    private static final String LETTER_O = "o";
    private static final String LETTER_O_APART = "o ";
    /** It joins amounts too. */
    private static final String PLUS = "+";
    private static final String ENDS = ":.?!";
    private static final int MOST_DIGITS = 4;
    private static final int MOST_DIGITS_IN_BRACKETS = 2;
    private static final int LONGEST_ROMAN = 6;
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi",
            "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx");
    private static final int LINES_AHEAD = 12;
    /** So many lists are open beside and within each other at most, which bounds the work for each line. */
    private static final int MOST_OPEN = 64;
    /** An item that stands so much further in than another of its kind is of a list within it. */
    private static final int DEEPER = 2;

    /** Those of all lines of a paragraph. */
    static List<Optional<ListMark>> in(List<String> lines) {
        List<List<ListMark>> possible = possible(lines);
        List<Optional<ListMark>> marks = new ArrayList<>();
        List<ListMark> open = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<ListMark> before = i == 0 ? Optional.empty() : marks.get(i - 1);
            Optional<ListMark> found = Optional.empty();
            for (ListMark mark : possible.get(i)) {
                if (i > 0 && !mark.mayStandBehind(lines.get(i - 1), before)) {
                    continue;
                }
                boolean follows = open.stream().anyMatch(each -> each.isFollowedBy(mark));
                if (found.isEmpty() && (mark.isSure() || follows || isBegun(mark, possible, i))) {
                    found = Optional.of(mark);
                }
            }
            found.ifPresent(mark -> {
                open.removeIf(each -> each.isWith(mark) && !mark.isDeeperThan(each));
                if (open.size() == MOST_OPEN) {
                    open.removeFirst();
                }
                open.add(mark);
            });
            marks.add(found);
        }
        return marks;
    }

    private static boolean isBegun(ListMark mark, List<List<ListMark>> possible, int at) {
        return possible.subList(at + 1, Math.min(possible.size(), at + 1 + LINES_AHEAD)).stream()
                .anyMatch(each -> each.stream().anyMatch(mark::isFollowedBy));
    }

    private static List<List<ListMark>> possible(List<String> lines) {
        List<List<ListMark>> possible = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<ListMark> own = possible(lines.get(i));
            if (i > 0) {
                String before = lines.get(i - 1);
                Optional<ListMark> last = possible.getLast().stream().findFirst();
                own = own.stream().filter(mark -> mark.mayStandBehind(before, last)).toList();
            }
            possible.add(own);
        }
        return possible;
    }

    /** An "o" with one space is no bullet where a sentence is under way: there it is a word. So is a plus. */
    private boolean mayStandBehind(String line, Optional<ListMark> before) {
        String text = line.strip();
        return !shape.equals(LETTER_O) && !shape.equals(PLUS) || text.isEmpty()
                || ENDS.indexOf(text.charAt(text.length() - 1)) >= 0
                || before.filter(item -> item.kind == Kind.BULLET || indent > item.indent).isPresent();
    }

    static Optional<ListMark> of(String line) {
        return possible(line).stream().findFirst();
    }

    /** What it may be: "i." is a letter beside "h." and a number beside "ii.". */
    private static List<ListMark> possible(String line) {
        int indent = 0;
        while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
            indent++;
        }
        int space = indent;
        while (space < line.length() && !Character.isWhitespace(line.charAt(space)) && space - indent < 10) {
            space++;
        }
        if (space >= line.length() || space == indent || !Character.isWhitespace(line.charAt(space))) {
            return List.of();
        }
        String mark = line.substring(indent, space);
        String words = line.substring(space).strip();
        if (words.isEmpty()) {
            return List.of();
        }
        if (mark.equals(LETTER_O)) {
            boolean apart = line.charAt(space) == '\t' || Character.isWhitespace(line.charAt(space + 1));
            int first = words.codePointAt(0);
            return !Character.isDigit(first) && (apart || Character.isUpperCase(first))
                    ? List.of(new ListMark(Kind.BULLET, apart ? LETTER_O_APART : LETTER_O, 0, indent, words))
                    : List.of();
        }
        if (mark.equals(PLUS)) {
            return Character.isLetter(words.codePointAt(0))
                    ? List.of(new ListMark(Kind.BULLET, PLUS, 0, indent, words))
                    : List.of();
        }
        if (mark.length() == 1 && BULLETS.indexOf(mark.charAt(0)) >= 0) {
            return List.of(new ListMark(Kind.BULLET, mark, 0, indent, words));
        }
        boolean opened = mark.startsWith("(");
        char last = mark.charAt(mark.length() - 1);
        if (mark.length() < (opened ? 3 : 2) || last != ')' && (opened || last != '.')) {
            return List.of();
        }
        String label = mark.substring(opened ? 1 : 0, mark.length() - 1);
        return numbered(label, (opened ? "(" : "") + last, indent, words);
    }

    private static List<ListMark> numbered(String label, String shape, int indent, String words) {
        List<ListMark> possible = new ArrayList<>();
        int most = shape.startsWith("(") ? MOST_DIGITS_IN_BRACKETS : MOST_DIGITS;
        if (label.length() <= most && label.chars().allMatch(Character::isDigit)
                && Character.digit(label.charAt(0), 10) != 0) {
            int number = label.chars().map(c -> Character.digit(c, 10)).reduce(0, (all, digit) -> all * 10 + digit);
            possible.add(new ListMark(Kind.DIGITS, shape, number, indent, words));
        }
        String small = label.toLowerCase(Locale.ROOT);
        boolean capital = !small.equals(label);
        int roman = label.length() <= LONGEST_ROMAN && (!capital || label.equals(label.toUpperCase(Locale.ROOT)))
                ? ROMAN.indexOf(small) + 1
                : 0;
        if (roman > 0) {
            possible.add(new ListMark(capital ? Kind.CAPITAL_ROMAN : Kind.SMALL_ROMAN, shape, roman, indent, words));
        }
        if (label.length() == 1 && small.charAt(0) >= 'a' && small.charAt(0) <= 'z') {
            possible.add(new ListMark(capital ? Kind.CAPITAL_LETTER : Kind.SMALL_LETTER, shape,
                    small.charAt(0) - 'a' + 1, indent, words));
        }
        return possible;
    }

    /** Whether it needs no other beside it. */
    boolean isSure() {
        return indent < 4 && switch (kind) {
            case BULLET -> !shape.startsWith(LETTER_O) && !shape.equals(PLUS);
            // "(Smith, 2019) found" may be broken before the year.
            case DIGITS -> shape.equals(".") || shape.equals(")") && number < 100;
            default -> false;
        };
    }

    boolean isNumbered() {
        return kind != Kind.BULLET;
    }

    /** Whether both are items of one list. */
    boolean isWith(ListMark other) {
        return kind == other.kind && (kind == Kind.BULLET
                ? shape.charAt(0) == other.shape.charAt(0) && indent == other.indent
                : shape.equals(other.shape));
    }

    /** Whether it stands so much further in that it cannot be the next item of the same list. */
    boolean isDeeperThan(ListMark other) {
        return indent >= other.indent + DEEPER;
    }

    boolean isFollowedBy(ListMark other) {
        return isWith(other) && (kind == Kind.BULLET || other.number == number + 1);
    }

    String tag() {
        return isNumbered() ? kind == Kind.DIGITS ? "ol" : "ol type=" + kind.type : "ul";
    }
}
