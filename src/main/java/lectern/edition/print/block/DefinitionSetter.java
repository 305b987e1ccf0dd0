package lectern.edition.print.block;

import java.util.List;
import lectern.document.Block;
import lectern.document.Sentence;
import lectern.edition.print.style.PrintContext;
import lectern.edition.print.style.Role;
import lectern.edition.print.style.Tag;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.text.Galley;
import lectern.edition.print.text.Strip;
import lectern.edition.print.text.Tie;

/** Sets definitions: each below its terms, which a further page says again. */
final class DefinitionSetter {
    private final BlockSetter setter;
    private final PrintContext context;
    private final double size;

    DefinitionSetter(BlockSetter setter, PrintContext context) {
        this.setter = setter;
        this.context = context;
        this.size = setter.style().size();
    }

    void set(List<Block.Definition> definitions) {
        Tag list = context.tag().child(Role.L, new Tag.Details.Numbering(false));
        for (Block.Definition definition : definitions) {
            double indent = setter.hasRoom(context.frame(), size, definition.blocks(), context) ? size : 0;
            Tag item = list.child(Role.LI);
            Tag label = item.child(Role.LBL);
            Galley whole = new Galley();
            for (Sentence term : definition.terms()) {
                whole.anchor(term);
                Tag words = definition.terms().size() == 1 ? label : label.child(Role.P);
                setter.into(whole).paragraph(
                        setter.writer().write(List.of(term), TextStyle.bold(words), context.language()),
                        context.frame(),
                        Tie.CLOSE);
            }
            Galley body = new Galley();
            setter.into(body).blocks(definition.blocks(),
                    context.item(new PrintContext.Level(context.frame(), ""), context.frame().indented(indent),
                            item.child(Role.LBODY)));
            body.settle();
            List<Strip> again = again(definition.terms());
            boolean first = true;
            for (Strip strip : body.strips()) {
                whole.add((first ? strip.closed() : strip).repeating(again));
                first = false;
            }
            whole.settle();
            setter.galley().gap(setter.style().lineHeight() * (context.tight() ? 0.5 : 1));
            setter.galley().add(whole, setter.shortEnough());
        }
    }

    private List<Strip> again(List<Sentence> terms) {
        Continued continued = new Continued(setter, context);
        return continued.name(setter.writer().write(terms, TextStyle.bold(continued.tag()), context.language()));
    }
}
