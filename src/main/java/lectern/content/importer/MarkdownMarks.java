package lectern.content.importer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.source.Findings;

/**
 * What programs for writing have in Markdown that no reader sees as it is written: remarks of Obsidian ({@code %%so%%}),
 * changes in CriticMarkup ({@code {--20 mg--}{++10 mg++}}), and the lists of Pandoc whose numbers nobody wrote ({@code #.}
 * and {@code (@)}). Lines stay where they are; what is written as code is let alone.
 *
 * @see <a href="https://fletcher.github.io/MultiMarkdown-6/syntax/critic.html">CriticMarkup</a>
 * @see <a href="https://pandoc.org/MANUAL.html#numbered-example-lists">Pandoc's numbered example lists</a>
 */
final class MarkdownMarks {

    private static final String REMARK = "%%";
    /** A name in brackets alone, as "(@nurse)", may be somebody's. */
    private static final String EXAMPLES = "(@)";
    private static final String RULE = "comments";
    private static final String INSIDE = "([^{}\\n]{0,500}?)";
    private static final Pattern MARK = Pattern
            .compile("(`{1,4}+)[^`\\n]{0,500}+\\1|(?<![\\d%\\\\])%%([^%\\n]{1,500}+)%%|"
                    + "\\{\\+\\+" + INSIDE + "\\+\\+\\}|\\{--" + INSIDE + "--\\}|\\{~~" + INSIDE + "~>" + INSIDE
                    + "~~\\}|"
                    + "\\{==" + INSIDE + "==\\}|\\{>>" + INSIDE + "<<\\}");
    private static final Pattern EXAMPLE = Pattern.compile("( {0,3})\\(@([\\w-]{0,40})\\)(\\s.*)");
    private static final Pattern REFERENCE = Pattern.compile("\\(@([\\w-]{1,40})\\)");
    private static final Pattern COUNTED = Pattern.compile("(\\s{0,12})#\\.(\\s.*)");
    private static final int LONGEST_REMARK = 200;

    private final boolean hasExamples;
    private final Findings findings;
    private final Map<String, Integer> examples = new HashMap<>();
    private int example;

    private MarkdownMarks(boolean hasExamples, Findings findings) {
        this.hasExamples = hasExamples;
        this.findings = findings;
    }

    static String plain(String markdown, Findings findings) {
        if (!markdown.contains(REMARK) && !markdown.contains("#.") && !markdown.contains(EXAMPLES)
                && !markdown.contains("{+") && !markdown.contains("{-") && !markdown.contains("{~")
                && !markdown.contains("{=") && !markdown.contains("{>")) {
            return markdown;
        }
        return String.join("\n",
                new MarkdownMarks(markdown.contains(EXAMPLES), findings).lines(markdown.split("\r\n|\r|\n", -1)));
    }

    private List<String> lines(String[] source) {
        List<String> lines = new ArrayList<>();
        String code = "";
        int at = 0;
        while (at < source.length) {
            Matcher fence = MarkdownDialects.CODE.matcher(source[at]);
            boolean edge = fence.matches() && (code.isEmpty() || fence.group(1).startsWith(code));
            if (edge) {
                code = code.isEmpty() ? fence.group(1) : "";
            }
            int end = code.isEmpty() && !edge ? endOfRemark(source, at) : at;
            if (end > at) {
                findings.leftOut(RULE, at + 1, words(source, at, end));
                lines.addAll(Collections.nCopies(end + 1 - at, ""));
            } else {
                lines.add(code.isEmpty() && !edge ? marks(counted(source[at]), at + 1) : source[at]);
            }
            at = end + 1;
        }
        return code.isEmpty() ? lines.stream().map(this::references).toList() : lines;
    }

    /** The line in which a remark ends that begins in this one and is longer; this one if there is none. */
    private static int endOfRemark(String[] source, int from) {
        String first = source[from].strip();
        if (!first.startsWith(REMARK) || first.indexOf(REMARK, REMARK.length()) >= 0) {
            return from;
        }
        for (int end = from + 1; end < Math.min(source.length, from + LONGEST_REMARK); end++) {
            if (source[end].strip().endsWith(REMARK)) {
                return end;
            }
        }
        return from;
    }

    private static String words(String[] source, int from, int end) {
        return String.join(" ", Arrays.asList(source).subList(from, end + 1)).replace(REMARK, " ").strip();
    }

    private String counted(String line) {
        Matcher counted = COUNTED.matcher(line);
        if (counted.matches()) {
            return counted.group(1) + "1." + counted.group(2);
        }
        Matcher found = EXAMPLE.matcher(line);
        if (!hasExamples || !found.matches()) {
            return line;
        }
        example++;
        if (!found.group(2).isEmpty()) {
            examples.putIfAbsent(found.group(2), example);
        }
        return found.group(1) + example + ")" + found.group(3);
    }

    private String references(String line) {
        return examples.isEmpty() || !line.contains("(@")
                ? line
                : REFERENCE.matcher(line).replaceAll(name -> examples.containsKey(name.group(1))
                        ? "(" + examples.get(name.group(1)) + ")"
                        : Matcher.quoteReplacement(name.group()));
    }

    private String marks(String line, int number) {
        return MARK.matcher(line).replaceAll(mark -> Matcher.quoteReplacement(plain(mark, number)));
    }

    private String plain(MatchResult mark, int number) {
        if (mark.group(1) != null) {
            return mark.group();
        }
        if (mark.group(3) != null) {
            return "<ins>" + mark.group(3) + "</ins>";
        }
        if (mark.group(4) != null) {
            return "<del>" + mark.group(4) + "</del>";
        }
        if (mark.group(5) != null) {
            return "<del>" + mark.group(5) + "</del><ins>" + mark.group(6) + "</ins>";
        }
        if (mark.group(7) != null) {
            return mark.group(7);
        }
        findings.leftOut(RULE, number, (mark.group(2) == null ? mark.group(8) : mark.group(2)).strip());
        return "";
    }
}
