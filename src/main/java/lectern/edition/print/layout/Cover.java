package lectern.edition.print.layout;

import java.util.List;
import lectern.document.Block;
import lectern.document.Metadata;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.edition.print.block.BlockSetter;
import lectern.edition.print.block.FigureSetter;
import lectern.edition.print.style.PrintContext;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.Role;
import lectern.edition.print.style.Tag;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.text.Galley;
import lectern.edition.print.text.Placed;
import lectern.edition.print.text.Prose;
import lectern.edition.print.text.Tie;

/** A publication's first page: its title, its picture, and whom to ask. */
final class Cover {
    private static final double RULE = 4;
    private static final double TALLEST_PICTURE = 0.35;

    private final Metadata metadata;
    private final PrintStyle style;
    private final AboutPage about;

    Cover(Metadata metadata, PrintStyle style, AboutPage about) {
        this.metadata = metadata;
        this.style = style;
        this.about = about;
    }

    void set(PrintContext context, BlockSetter setter) {
        Galley galley = setter.galley();
        Tag title = context.tag().child(Role.heading(setter.headings().next(1)));
        setter.heading(1, Prose.of(setter.writer().printable(metadata.title()), TextStyle.bold(title)),
                context.frame());
        galley.gap(style.lineHeight() * 0.5);
        galley.add(RULE, Tie.NONE, List.of(new Placed.Bar(context.frame().left(), 0, context.frame().width(), RULE)));
        if (metadata.subtitle().isPresent()) {
            galley.gap(style.lineHeight() * 0.5);
            TextStyle plain = TextStyle.plain(context.tag().child(Role.P));
            setter.paragraph(Prose.of(setter.writer().printable(metadata.subtitle().get()), plain), context.frame(),
                    Tie.NONE);
        }
        if (metadata.publisher().isPresent()) {
            galley.gap(style.lineHeight() * 0.5);
            TextStyle bold = TextStyle.bold(context.tag().child(Role.P));
            setter.paragraph(Prose.of(setter.writer().printable(metadata.publisher().get()), bold), context.frame(),
                    Tie.NONE);
        }
        metadata.cover()
                .flatMap(image -> FigureSetter.cover(image, context.frame(), style.textHeight() * TALLEST_PICTURE))
                .ifPresent(picture -> {
                    galley.gap(style.lineHeight());
                    galley.add(picture.height(), Tie.NONE, List.of(picture));
                });
        galley.gap(style.lineHeight() * 1.5);
        about.cover(context, setter);
    }

    /** What is inside, where no list of contents follows: a section's title and its main headings. */
    void inside(Section section, PrintContext context, BlockSetter setter) {
        setter.galley().gap(style.lineHeight());
        TextStyle label = setter.wording().in(context.language(), TextStyle.bold(context.tag().child(Role.P)));
        setter.paragraph(Prose.of(setter.wording().label("inside"), label), context.frame(), Tie.CLOSE);
        entry(section.title(), context, setter);
        for (Block block : section.blocks()) {
            if (block instanceof Block.Heading heading && heading.level() == 1) {
                entry(heading.title(), context, setter);
            }
        }
    }

    /** Its words only: a link to the sentence leads to where it is read. */
    private void entry(Sentence title, PrintContext context, BlockSetter setter) {
        setter.galley().gap(style.lineHeight() * 0.25);
        setter.paragraph(setter.writer().write(List.of(title), TextStyle.plain(context.tag().child(Role.P)),
                context.language()), context.frame(), Tie.NONE);
    }
}
