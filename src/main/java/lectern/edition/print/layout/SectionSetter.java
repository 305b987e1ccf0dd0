package lectern.edition.print.layout;

import java.util.List;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.print.block.BlockSetter;
import lectern.edition.print.style.PrintContext;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.Role;
import lectern.edition.print.style.Tag;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.text.Prose;

/** Sets sections: the title of each, its blocks, and its notes at its end. */
final class SectionSetter {
    private final Publication publication;
    private final PrintStyle style;
    private final BlockSetter setter;

    SectionSetter(Publication publication, PrintStyle style, BlockSetter setter) {
        this.publication = publication;
        this.style = style;
        this.setter = setter;
    }

    /** Links to the section lead to what comes next. */
    void anchor(Section section) {
        setter.galley().anchor(Contents.place(publication, section));
        setter.galley().anchor(section.title());
    }

    /**
     * @param number among the publication's sections, for one without a title
     * @param level  of its title among the headings of the print
     */
    void set(Section section, int number, int level, PrintContext context) {
        anchor(section);
        if (section.title().text().isBlank()) {
            Tag tag = context.tag().child(Role.heading(setter.headings().next(level)));
            setter.heading(level,
                    Prose.of(setter.wording().section(number),
                            setter.wording().in(context.language(), TextStyle.bold(tag))),
                    context.frame());
        } else {
            setter.heading(level, List.of(section.title()), context);
        }
        setter.galley().gap(style.lineHeight() * 0.75);
        text(section, PrintContext.of(context.frame(), context.tag(), context.language(), level));
    }

    /** All but the title. */
    void text(Section section, PrintContext context) {
        setter.blocks(section.blocks(), context);
        setter.notes(context, section.id());
        setter.galley().settle();
    }
}
