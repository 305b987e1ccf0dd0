package lectern.edition.print.layout;

import java.util.List;
import lectern.edition.print.block.BlockSetter;
import lectern.edition.print.style.PrintContext;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.Role;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.text.Galley;
import lectern.edition.print.text.Placed;
import lectern.edition.print.text.Prose;
import lectern.edition.print.text.Tie;

/** Two pages of ruled lines, for what somebody wants to ask. The lines are only there to be seen. */
final class NotePages {
    private static final double RULE = 1.5;
    /** Lines are so far from each other: handwriting with a thick pen needs more room than print. */
    private static final double STEP = 2.5;

    private final PrintStyle style;

    NotePages(PrintStyle style) {
        this.style = style;
    }

    void set(int level, PrintContext context, BlockSetter setter) {
        setter.galley().freshPage();
        int next = setter.headings().next(level);
        TextStyle title = setter.wording().in(context.language(),
                TextStyle.bold(context.tag().child(Role.heading(next))));
        Galley heading = new Galley();
        setter.into(heading).heading(next, Prose.of(setter.wording().say("your-notes"), title), context.frame());
        setter.galley().add(heading, 0);
        lines(style.textHeight() - heading.height(), context, setter.galley());
        setter.galley().freshPage();
        lines(style.textHeight(), context, setter.galley());
    }

    private void lines(double height, PrintContext context, Galley galley) {
        double step = STEP * style.size();
        for (int i = 0; i < (int) (height / step); i++) {
            galley.add(step, Tie.NONE,
                    List.of(new Placed.Bar(context.frame().left(), step - RULE, context.frame().width(), RULE)));
        }
    }
}
