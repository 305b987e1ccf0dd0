package lectern.edition.print.layout;

import java.util.List;
import java.util.function.Consumer;
import lectern.document.Block;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.edition.print.block.BlockSetter;
import lectern.edition.print.block.FigureSetter;
import lectern.edition.print.style.LogoRoom;
import lectern.edition.print.style.PrintContext;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.Role;
import lectern.edition.print.style.Tag;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.text.Galley;
import lectern.edition.print.text.Placed;
import lectern.edition.print.text.Prose;
import lectern.edition.print.text.Tie;

/** A publication's first page: whose it is, its title, its picture, and whom to ask. */
final class Cover {
    private static final double RULE = 4;
    private static final double TALLEST_PICTURE = 0.35;

    private final Metadata metadata;
    private final Publication.House house;
    private final PrintStyle style;
    private final AboutPage about;

    Cover(Publication publication, PrintStyle style, AboutPage about) {
        this.metadata = publication.metadata();
        this.house = publication.house();
        this.style = style;
        this.about = about;
    }

    /**
     * Sets it as a page: where letters are so large that not all has room, without the picture, then without the logo as
     * well; then without what the last page says too, and with the title and warnings alone in the end.
     */
    void set(PrintContext context, BlockSetter setter) {
        List<Consumer<BlockSetter>> covers = List.of(here -> {
            logo(context, here);
            title(context, here);
            details(context, here);
        }, here -> {
            logo(context, here);
            words(context, here);
            details(context, here);
        }, here -> {
            words(context, here);
            details(context, here);
        }, here -> headed(context, here), here -> {
            title(context, here);
            about.warning(context, here);
        }, here -> {
            words(context, here);
            about.warning(context, here);
        });
        Galley cover = apart(setter, covers.getFirst());
        for (int i = 1; i < covers.size() && cover.height() > style.textHeight(); i++) {
            cover = apart(setter, covers.get(i));
        }
        cover.strips().forEach(setter.galley()::add);
    }

    private static Galley apart(BlockSetter setter, Consumer<BlockSetter> part) {
        Galley galley = new Galley();
        part.accept(setter.into(galley));
        return galley;
    }

    private void details(PrintContext context, BlockSetter setter) {
        setter.galley().gap(style.lineHeight() * 1.5);
        about.cover(context, setter);
    }

    /** What stands above the text where the cover has no page of its own. */
    void headed(PrintContext context, BlockSetter setter) {
        logo(context, setter);
        title(context, setter);
        about.warning(context, setter);
    }

    private void title(PrintContext context, BlockSetter setter) {
        words(context, setter);
        metadata.cover()
                .flatMap(image -> FigureSetter.cover(image, context.frame(), style.textHeight() * TALLEST_PICTURE))
                .ifPresent(picture -> {
                    setter.galley().gap(style.lineHeight());
                    setter.galley().add(picture.height(), Tie.NONE, List.of(picture));
                });
    }

    /** Above the title, with room around it. It says whose the print is, so it is no decoration. */
    void logo(PrintContext context, BlockSetter setter) {
        LogoRoom room = LogoRoom.of(style, context.frame().width());
        String label = house.name().map(name -> setter.wording().label("logo") + " " + name)
                .orElseGet(() -> setter.wording().say("logo"));
        Tag tag = context.tag().child(Role.FIGURE, new Tag.Details.Alternative(label));
        house.logo().flatMap(
                image -> FigureSetter.within(image, context.frame(), room.widest(), room.highest(), tag))
                .ifPresent(picture -> {
                    setter.galley().add(picture.height(), Tie.CLOSE, List.of(picture));
                    setter.galley().gap(style.lineHeight());
                });
    }

    private void words(PrintContext context, BlockSetter setter) {
        Galley galley = setter.galley();
        Tag title = context.tag().child(Role.heading(setter.headings().next(1)));
        setter.heading(1, Prose.of(setter.writer().printable(metadata.title()), TextStyle.bold(title)),
                context.frame());
        galley.gap(style.lineHeight() * 0.5);
        galley.add(RULE, Tie.NONE, List.of(new Placed.Bar(context.frame().left(), 0, context.frame().width(), RULE)));
        metadata.subtitle().ifPresent(subtitle -> line(subtitle, false, context, setter));
        metadata.publisher().ifPresent(publisher -> line(publisher, true, context, setter));
    }

    private void line(String words, boolean bold, PrintContext context, BlockSetter setter) {
        setter.galley().gap(style.lineHeight() * 0.5);
        TextStyle plain = TextStyle.plain(context.tag().child(Role.P));
        setter.paragraph(Prose.of(setter.writer().printable(words), bold ? plain.heavy() : plain), context.frame(),
                Tie.NONE);
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
