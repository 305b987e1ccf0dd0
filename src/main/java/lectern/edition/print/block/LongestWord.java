package lectern.edition.print.block;

import java.util.List;
import lectern.document.Block;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.text.KeptTogether;
import lectern.edition.print.style.PrintContext;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.text.LineBreaker;
import lectern.edition.print.text.Prose;

/** Whether the longest word of some blocks fits. No indent is worth a split word. */
final class LongestWord {
    private LongestWord() {}

    static boolean fits(List<Block> blocks, double width, PrintContext context, BlockSetter setter) {
        double size = setter.style().size();
        for (Sentence sentence : Section.sentences(blocks)) {
            // Hardly a letter is wider than the size: most words need no measuring.
            if ((letters(sentence.text()) + 1) * size > width) {
                // It is measured as the label of a table's cell, which is bold and has a colon.
                TextStyle bold = TextStyle.bold(context.tag());
                Prose prose = setter.writer().write(List.of(sentence), bold, context.language())
                        .add(setter.wording().named(""), bold);
                if (LineBreaker.widest(setter.stacker().shape(prose, size)) > width) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int letters(String text) {
        String glued = KeptTogether.glued(text);
        int most = 0;
        int start = 0;
        for (int i = 0; i <= glued.length(); i++) {
            if (i == glued.length() || glued.charAt(i) == ' ') {
                most = Math.max(most, i - start);
                start = i + 1;
            }
        }
        return most;
    }
}
