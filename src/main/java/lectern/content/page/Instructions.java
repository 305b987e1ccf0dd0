package lectern.content.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.main.line.Query;
import lectern.content.source.Excerpt;
import lectern.content.source.Findings;
import lectern.content.source.Lines;
import lectern.document.Message;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.ProcessingInstruction;
import org.jsoup.nodes.TextNode;

/**
 * Tells of what a text says to a program that has not read it: commands of systems for sites, and formulas in TeX. Readers
 * were to see something in their place, which is not there, and would hear the commands.
 */
final class Instructions {

    private static final Pattern INSTRUCTION = Pattern.compile(String.join("|",
            // Liquid, Jinja, Twig and GitBook; Hugo; what is to be filled in
            "\\{%-?\\h{0,9}[a-z][^%{}\\n]{0,200}%\\}", "\\{\\{[<%]\\h{0,9}/?\\h{0,9}[a-z][^{}\\n]{0,200}[>%]\\}\\}",
            "\\{\\{-?\\h{0,9}[A-Za-z_$.][^{}\\n]{0,100}\\}\\}", "<%=?\\h[^%\\n]{1,100}%>",
            "<\\?(?:php|=)\\h[^\\n]{0,200}",
            // short codes of WordPress that say something more
            "\\[[a-z][a-z0-9_-]{2,30}\\h[a-z_]{1,30}=\"[^\"\\]\\n]{0,200}\"[^\\]\\n]{0,200}\\]",
            // MkDocs and Obsidian
            "^(?:!!!|\\?\\?\\?\\+?)\\h[a-z]{3,20}\\b", "--8<--\\h\"[^\"\\n]{1,200}\"", "!\\[\\[[^\\]\\n]{1,200}\\]\\]",
            // components in Markdown
            "^import\\h[\\w{}, *]{1,100}\\hfrom\\h['\"][^'\"\\n]{1,200}['\"]",
            "^export\\h(?:const|default|function)\\h[^\\n]{1,100}",
            "\\{(?:props|frontMatter)\\.[\\w.]{1,60}\\}",
            // TeX
            "\\\\(?:frac|sqrt|begin|end|text|mathrm|mathbf|textbf|textit|emph|ref|cite)\\h?\\{[^\\n]{0,80}",
            "(?<![:\\w])\\\\(?:times|cdot|leq|geq|pm|approx|newpage|pagebreak)(?![A-Za-z])"));
    /** Server-side code that stands in a page is no comment of its author's. */
    private static final Pattern IN_COMMENT = Pattern
            .compile("<(?:!--)?\\s{0,9}((?:\\?(?:php|=)|#(?:include|echo|exec)\\b).*)>", Pattern.DOTALL);
    private static final String CODE = "pre, code, kbd, samp, math, svg";
    private static final int MOST = 20;

    private final Map<String, Node> found = new LinkedHashMap<>();

    private Instructions() {}

    static void report(Element content, Findings findings) {
        Instructions instructions = new Instructions();
        content.nodeStream().forEach(instructions::look);
        instructions.found.forEach((words, place) -> findings.problem(Lines.of(place),
                Message.INSTRUCTION_IN_TEXT.with(words)));
    }

    private void look(Node node) {
        if (node instanceof Comment || node instanceof ProcessingInstruction) {
            Matcher code = IN_COMMENT.matcher(node.outerHtml().strip());
            if (code.matches()) {
                note(code.group(1), node);
            }
        } else if (node instanceof TextNode text && found.size() < MOST) {
            Matcher instruction = INSTRUCTION.matcher(text.getWholeText());
            if (instruction.find() && node.parent() instanceof Element around
                    && around.closest(Query.of(CODE)) == null) {
                note(instruction.group(), node);
                while (instruction.find()) {
                    note(instruction.group(), node);
                }
            }
        }
    }

    private void note(String words, Node place) {
        if (found.size() < MOST) {
            found.putIfAbsent(Excerpt.of(words), place);
        }
    }
}
