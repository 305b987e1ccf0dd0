package lectern.content.importer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** A line of Markdown that is no text itself, but says something of the text around it. */
final class MarkdownLine extends CustomBlock {

    enum Kind {
        /** {@code {: .class #id}}: what is before it has these attributes. */
        ATTRIBUTES("\\{((?:[:#.]|(?=[a-z-]+=))[^{}]{0,500}+)\\}()"),
        /** {@code *[GP]: general practitioner}: what an abbreviation stands for. */
        ABBREVIATION("\\*\\[([^\\]]{1,100}+)\\]:(.*)"),
        /** {@code ::: warning Title} or {@code :::}: where a box begins or ends. */
        FENCE(":{3,}+\\s*+((?:\\{[^{}]{0,200}+\\}|[A-Za-z][\\w-]{0,40}+)?)(.*)");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    private final Kind kind;
    private final String name;
    private final String rest;

    private MarkdownLine(Kind kind, String name, String rest) {
        this.kind = kind;
        this.name = name;
        this.rest = rest;
    }

    Kind kind() {
        return kind;
    }

    /** The attributes, the abbreviation, or the kind of a box; empty at the end of a box. */
    String name() {
        return name;
    }

    /** What follows: a meaning, a title. */
    String rest() {
        return rest;
    }

    /** Finds them; none is indented like code. */
    static final class Factory implements BlockParserFactory {
        /** A fence may stand behind the title too. */
        private static String withoutFence(String title) {
            int end = title.length();
            while (end > 0 && title.charAt(end - 1) == ':') {
                end--;
            }
            return title.substring(0, end);
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            String text = line.subSequence(state.getNextNonSpaceIndex(), line.length()).toString().strip();
            if (state.getIndent() > 3 || text.isEmpty() || "{*:".indexOf(text.charAt(0)) < 0) {
                return BlockStart.none();
            }
            for (Kind kind : Kind.values()) {
                Matcher found = kind.pattern.matcher(text);
                if (found.matches() && (kind != Kind.ATTRIBUTES
                        || MarkdownAttributes.of(found.group(1), false).isPresent())) {
                    return BlockStart.of(new OneLine(new MarkdownLine(kind, found.group(1),
                            withoutFence(found.group(2)).strip()))).atIndex(line.length());
                }
            }
            return BlockStart.none();
        }
    }

    private static final class OneLine extends AbstractBlockParser {
        private final MarkdownLine line;

        OneLine(MarkdownLine line) {
            this.line = line;
        }

        @Override
        public Block getBlock() {
            return line;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }
    }
}
