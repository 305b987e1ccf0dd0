package lectern.content.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.block.TaskMarks;
import lectern.content.source.Findings;
import lectern.content.source.Lines;
import org.jsoup.nodes.Entities;

/**
 * Makes HTML of plain text: paragraphs between empty lines, simple lists, and headings only where there is no doubt, as
 * a paragraph taken for a heading would be lost in a list of contents.
 */
public final class TextImporter implements Importer {

    private static final Pattern UNDERLINE = Pattern.compile("^\\s{0,3}(=={1,200}|--{1,200})\\s*$");
    private static final Pattern OTHER_UNDERLINE = Pattern.compile("^\\s{0,3}([*~^#_])\\1{2,80}\\s*$");
    private static final Pattern TASK = Pattern.compile("\\[([ xX])\\]\\s+(.*)");
    /** Signs within each other are one. */
    private static final Pattern QUOTED = Pattern.compile("\\s{0,3}+>[>\\s]*+(.*)");
    private static final Pattern LEADER = Pattern.compile("\\S ++\\.{4,}+ *+[^.\\s]");
    private static final int LONGEST_HEADING = 80;
    /** So many lines has a list within an item at most that is not indented. */
    private static final int FEW = 30;
    /** So many lists are within each other at most; what stands deeper is a list of the deepest that may be. */
    private static final int DEEPEST = 8;

    record Line(int number, String text) {}

    @Override
    public List<String> endings() {
        return List.of(".txt");
    }

    @Override
    public String html(String text, Findings findings) {
        StringBuilder html = new StringBuilder();
        List<Line> paragraph = new ArrayList<>();
        boolean first = true;
        for (Line line : TextPages.lines(text + "\n\n", findings)) {
            if (!line.text.isBlank()) {
                if (!paragraph.isEmpty()) {
                    DividedWords.report(paragraph.getLast(), line.text, findings);
                }
                paragraph.add(line);
            } else if (!paragraph.isEmpty()) {
                block(paragraph, first, html);
                first = false;
                paragraph.clear();
            }
        }
        return html.toString();
    }

    private static void block(List<Line> lines, boolean first, StringBuilder html) {
        Line line = lines.getFirst();
        if (isQuoted(lines)) {
            quote(lines, html);
            return;
        }
        Optional<String> table = DrawnTables.html(lines.stream().map(Line::text).toList(), line.number);
        if (lines.size() > 1 && isUnderlined(line.text, lines.get(1).text)) {
            boolean highest = lines.get(1).text.contains("=") || first && !lines.get(1).text.contains("-");
            element(highest ? "h1" : "h2", line, line.text, html);
            if (lines.size() > 2) {
                block(lines.subList(2, lines.size()), false, html);
            }
        } else if (lines.size() == 1 && isHeading(line.text.strip(), first)) {
            element(first ? "h1" : "h2", line, line.text, html);
        } else if (table.isPresent()) {
            html.append(table.get()).append('\n');
        } else if (lines.stream().allMatch(each -> TASK.matcher(each.text.strip()).matches())) {
            tasks(lines, html);
        } else if (AlignedColumns.in(lines.stream().map(Line::text).toList())) {
            columns(lines, html);
        } else {
            paragraph(lines, html);
        }
    }

    /** A sign before each line, as mail has it. Before a small letter or a figure it may say "more than". */
    private static boolean isQuoted(List<Line> lines) {
        Matcher first = QUOTED.matcher(lines.getFirst().text);
        return first.matches() && (first.group(1).isEmpty() || !Character.isLowerCase(first.group(1).codePointAt(0))
                && !Character.isDigit(first.group(1).codePointAt(0)))
                && lines.stream().allMatch(line -> QUOTED.matcher(line.text).matches());
    }

    private static void quote(List<Line> lines, StringBuilder html) {
        html.append("<blockquote>");
        List<Line> paragraph = new ArrayList<>();
        for (int i = 0; i <= lines.size(); i++) {
            Matcher quoted = QUOTED.matcher(i < lines.size() ? lines.get(i).text : ">");
            String words = quoted.matches() ? quoted.group(1) : "";
            if (!words.isEmpty()) {
                paragraph.add(new Line(lines.get(i).number, words));
            } else if (!paragraph.isEmpty()) {
                block(paragraph, false, html);
                paragraph.clear();
            }
        }
        html.append("</blockquote>\n");
    }

    /** Signs that mean other things too underline a line only where they are about as long. */
    private static boolean isUnderlined(String line, String below) {
        return UNDERLINE.matcher(below).matches() || OTHER_UNDERLINE.matcher(below).matches()
                && line.length() <= LONGEST_HEADING && Math.abs(line.strip().length() - below.strip().length()) <= 2;
    }

    /** The first line of all, or a line in capitals: alone, short, and no sentence. */
    private static boolean isHeading(String line, boolean first) {
        boolean sentence = line.matches(".*[.!:;,]")
                || ListMark.of(line).filter(mark -> mark.isSure() || mark.kind() == ListMark.Kind.DIGITS)
                        .isPresent();
        boolean capitals = line.equals(line.toUpperCase(java.util.Locale.ROOT))
                && line.chars().filter(Character::isUpperCase).count() > 3;
        return line.length() <= LONGEST_HEADING && !sentence && (first || capitals);
    }

    /** Running lines, in which lists may begin. */
    private static void paragraph(List<Line> lines, StringBuilder html) {
        List<Optional<ListMark>> marks = ListMark.in(lines.stream().map(Line::text).toList());
        List<Line> running = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            if (marks.get(at).isPresent()) {
                running(running, html);
                running.clear();
                at = items(lines, marks, at, List.of(), html);
            } else {
                running.add(lines.get(at));
                at++;
            }
        }
        running(running, html);
    }

    /** Each line with dots from a label to its value is by itself. */
    private static void running(List<Line> lines, StringBuilder html) {
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (LEADER.matcher(lines.get(i).text).find()) {
                together(lines.subList(from, i), html);
                together(lines.subList(i, i + 1), html);
                from = i + 1;
            }
        }
        together(lines.subList(from, lines.size()), html);
    }

    private static void together(List<Line> lines, StringBuilder html) {
        if (!lines.isEmpty()) {
            WrappedLines wrapped = new WrappedLines(lines.stream().map(line -> line.text.strip()).toList());
            html.append("<p ").append(Lines.ATTRIBUTE).append('=').append(lines.getFirst().number).append('>');
            for (int i = 0; i < lines.size(); i++) {
                html.append(escaped(lines.get(i).text)).append(wrapped.goesOn(i) ? "\n" : "<br>");
            }
            html.append("</p>\n");
        }
    }

    /** Keeps them as they are, so that what cannot be kept of it is told as for any other text with columns. */
    private static void columns(List<Line> lines, StringBuilder html) {
        html.append("<pre ").append(Lines.ATTRIBUTE).append('=').append(lines.getFirst().number).append('>');
        lines.forEach(line -> html.append(Entities.escape(line.text)).append('\n'));
        html.append("</pre>\n");
    }

    /**
     * A list, and the lists within its items: those that are indented, and those behind which it goes on.
     *
     * @param around the items that it is in, the outermost first
     */
    private static int items(List<Line> lines, List<Optional<ListMark>> marks, int from, List<ListMark> around,
            StringBuilder html) {
        ListMark list = marks.get(from).orElseThrow();
        html.append('<').append(list.tag()).append('>');
        int at = from;
        while (at < lines.size() && marks.get(at).filter(list::isWith).isPresent()
                && !goesOnIn(around, marks.get(at).orElseThrow())) {
            ListMark item = marks.get(at).orElseThrow();
            Line line = lines.get(at);
            StringBuilder words = new StringBuilder(item.words());
            at++;
            String last = item.words();
            while (at < lines.size() && marks.get(at).isEmpty() && goesOn(last, lines.get(at).text)) {
                last = lines.get(at).text.strip();
                words.append(' ').append(last);
                at++;
            }
            html.append('<').append(item.isNumbered() ? "li value=" + item.number() : "li").append(' ')
                    .append(Lines.ATTRIBUTE).append('=').append(line.number).append('>')
                    .append(tasks(escaped(words.toString())));
            List<ListMark> within = new ArrayList<>(around);
            within.add(item);
            while (at < lines.size() && within.size() < DEEPEST && marks.get(at).isPresent()
                    && isWithin(list, item, marks, at) && !goesOnIn(around, marks.get(at).orElseThrow())) {
                at = items(lines, marks, at, within, html);
            }
            html.append("</li>\n");
        }
        html.append("</").append(list.tag(), 0, 2).append(">\n");
        return at;
    }

    private static boolean isWithin(ListMark list, ListMark item, List<Optional<ListMark>> marks, int at) {
        ListMark next = marks.get(at).orElseThrow();
        if (list.isWith(next)) {
            return next.number() == 1 && next.isDeeperThan(item);
        }
        return next.indent() > item.indent() || item.isNumbered() && next.isNumbered() && next.number() == 1
                && marks.subList(at, Math.min(marks.size(), at + FEW)).stream()
                        .anyMatch(each -> each.filter(item::isFollowedBy).isPresent());
    }

    /** Whether it is the next item of a list further out, of which the indent tells where the kind does not. */
    private static boolean goesOnIn(List<ListMark> around, ListMark next) {
        return around.stream().anyMatch(item -> item.isWith(next) && !next.isDeeperThan(item));
    }

    /** An indented line is an item's; one at the margin is if it begins in the middle of the item's sentence. */
    private static boolean goesOn(String last, String line) {
        return line.startsWith("  ") || WrappedLines.isOpen(last.strip(), line.strip());
    }

    private static void element(String tag, Line line, String text, StringBuilder html) {
        html.append('<').append(tag).append(' ').append(Lines.ATTRIBUTE).append('=').append(line.number).append('>')
                .append(escaped(text)).append("</").append(tag, 0, 2).append(">\n");
    }

    private static void tasks(List<Line> lines, StringBuilder html) {
        html.append("<ul>");
        lines.forEach(line -> html.append("<li ").append(Lines.ATTRIBUTE).append('=').append(line.number).append('>')
                .append(tasks(escaped(line.text))).append("</li>\n"));
        html.append("</ul>\n");
    }

    private static String tasks(String item) {
        Matcher task = TASK.matcher(item);
        return task.matches() ? TaskMarks.input(!task.group(1).isBlank()) + " " + task.group(2) : item;
    }

    private static String escaped(String text) {
        return Entities.escape(text.strip());
    }
}
