package lectern.edition.print.layout;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Words;
import lectern.edition.print.block.BlockSetter;
import lectern.edition.print.style.Form;
import lectern.edition.print.style.Frame;
import lectern.edition.print.style.PrintContext;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.Role;
import lectern.edition.print.style.Tag;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.text.Prose;
import lectern.edition.print.text.Tie;

/**
 * What a print consists of, in order. A section is its title, its text and what there is to know about the print; a
 * publication has a cover and a list of contents before its sections, each of which begins a page. For one walk.
 */
final class PrintParts {
    private final PageLayout print;
    private final Publication publication;
    private final PrintStyle style;
    private final Locale language;
    private final BlockSetter setter;
    private final Optional<Layout> known;
    private final Tag root = Tag.document();
    private final List<Runnable> parts = new ArrayList<>();

    /**
     * @param setter sets each part
     * @param known  what was found out by an earlier walk
     */
    PrintParts(PageLayout print, BlockSetter setter, Optional<Layout> known) {
        this.print = print;
        this.publication = print.publication();
        this.style = print.style();
        this.language = print.language();
        this.setter = setter;
        this.known = known;
        print.section().ifPresentOrElse(this::alone, this::publication);
    }

    /** What sets them, one after another. */
    List<Runnable> all() {
        return List.copyOf(parts);
    }

    private void alone(Section section) {
        PrintContext context = PrintContext.of(frame(language), root.child(Role.SECT), language, 0);
        if (style.form() == Form.BOOKLET) {
            booklet(section, context);
        } else {
            parts.add(() -> {
                TextStyle plain = TextStyle.plain(context.tag().child(Role.P));
                setter.paragraph(Prose.of(setter.writer().printable(publication.title()), plain), context.frame(),
                        Tie.CLOSE);
                setter.galley().gap(style.lineHeight());
                section(section, 1, 1, context);
                about().section(2, context, setter);
            });
        }
    }

    private void booklet(Section section, PrintContext context) {
        parts.add(() -> {
            PrintContext front = context.in(root.child(Role.SECT));
            Cover cover = new Cover(publication.metadata(), style, about());
            cover.set(front, setter);
            cover.inside(section, front, setter);
        });
        parts.add(() -> {
            setter.galley().freshPage();
            section(section, 1, 2, context);
        });
        parts.add(() -> new NotePages(style).set(2, context, setter));
        parts.add(() -> {
            setter.galley().freshPage();
            about().section(2, context, setter);
        });
    }

    private void publication() {
        PrintContext context = PrintContext.of(frame(language), root, language, 1);
        parts.add(
                () -> new Cover(publication.metadata(), style, about()).set(context.in(root.child(Role.SECT)), setter));
        parts.add(() -> new Contents(publication, style).set(setter.headings().next(2), context, setter, this::page)
                .forEach(setter.galley()::add));
        Tag around = root;
        int number = 0;
        for (Section section : publication.sections()) {
            number++;
            int at = number;
            if (section.depth() == 1 || around == root) {
                around = tag(root, section);
                PrintContext inner = inside(context, around, section);
                parts.add(() -> {
                    setter.galley().freshPage();
                    section(section, at, 2, inner);
                });
            } else {
                PrintContext inner = inside(context, tag(around, section), section);
                parts.add(() -> {
                    setter.galley().gap(style.lineHeight() * 2);
                    section(section, at, 3, inner);
                });
            }
        }
        if (style.form() == Form.BOOKLET) {
            parts.add(() -> new NotePages(style).set(2, context.in(root.child(Role.SECT)), setter));
        }
        parts.add(() -> {
            setter.galley().freshPage();
            about().publication(2, context.in(root.child(Role.SECT)), setter);
        });
    }

    private AboutPage about() {
        return new AboutPage(publication.metadata(), style, print.edition(), print.online(), print.overdue());
    }

    /** Counts the page of the place that has this name, from 1. */
    private int page(String place) {
        return known.map(layout -> requireNonNull(layout.spots().get(place)).page() + 1).orElse(0);
    }

    private Tag tag(Tag around, Section section) {
        return section.language().equals(publication.metadata().language())
                ? around.child(Role.SECT)
                : around.child(Role.SECT, new Tag.Details.Language(section.language()));
    }

    private PrintContext inside(PrintContext context, Tag tag, Section section) {
        return PrintContext.of(frame(section.language()), tag, section.language(), context.headings());
    }

    private Frame frame(Locale language) {
        return style.frame(Words.isRightToLeft(language));
    }

    /** @param level of its title among the headings of the print */
    private void section(Section section, int number, int level, PrintContext context) {
        setter.galley().anchor(Contents.place(publication, section));
        setter.galley().anchor(section.title());
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
        PrintContext inner = PrintContext.of(context.frame(), context.tag(), context.language(), level);
        setter.blocks(section.blocks(), inner);
        setter.notes(inner, section.id());
        setter.galley().settle();
    }
}
