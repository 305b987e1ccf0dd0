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
import lectern.edition.print.style.SectionStart;
import lectern.edition.print.style.Tag;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.text.Prose;
import lectern.edition.print.text.Tie;

/**
 * What a print consists of, in order. A section is its title, its text and what there is to know about the print; a
 * publication has a title before its sections, or a cover and a list of contents if it is longer. What is chosen of that,
 * {@link Form} says. For one walk.
 */
final class PrintParts {
    /** The part of a page below which the next section begins another: it has no room for a title and a paragraph. */
    private static final double ROOM = 1.0 / 3;

    private final PageLayout print;
    private final Publication publication;
    private final PrintStyle style;
    private final Locale language;
    private final BlockSetter setter;
    private final SectionSetter each;
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
        this.each = new SectionSetter(publication, style, setter);
        this.known = known;
        print.section().ifPresentOrElse(this::alone, this::publication);
    }

    /** What sets them, one after another. */
    List<Runnable> all() {
        return List.copyOf(parts);
    }

    private void alone(Section section) {
        PrintContext context = PrintContext.of(frame(language), root.child(Role.SECT), language, 0);
        switch (style.form()) {
            case BOOKLET -> booklet(section, context);
            case TEXT -> parts.add(() -> {
                each.set(section, 1, 1, context);
                about().lines(context, setter);
            });
            case PLAIN -> parts.add(() -> {
                cover().logo(context, setter);
                TextStyle plain = TextStyle.plain(context.tag().child(Role.P));
                setter.paragraph(Prose.of(setter.writer().printable(publication.title()), plain), context.frame(),
                        Tie.CLOSE);
                setter.galley().gap(style.lineHeight());
                each.set(section, 1, 1, context);
                about().section(2, context, setter);
            });
        }
    }

    private void booklet(Section section, PrintContext context) {
        parts.add(() -> {
            PrintContext front = context.in(root.child(Role.SECT));
            cover().set(front, setter);
            cover().inside(section, front, setter);
        });
        parts.add(() -> {
            setter.galley().freshPage();
            each.set(section, 1, 2, context);
        });
        parts.add(() -> new NotePages(style).set(2, context, setter));
        parts.add(() -> {
            setter.galley().freshPage();
            about().section(2, context, setter);
        });
    }

    private void publication() {
        switch (style.form()) {
            case TEXT -> {
                PrintContext context = PrintContext.of(frame(language), root, language, 0);
                sections(1, context, false);
                parts.add(() -> about().lines(context.in(root.child(Role.SECT)), setter));
            }
            case PLAIN -> {
                if (isShort()) {
                    titled(context());
                } else {
                    front(ROOM, context());
                    sections(2, context(), false);
                }
                parts.add(() -> about().publication(2, context().in(root.child(Role.SECT)), setter));
            }
            case BOOKLET -> {
                front(1, context());
                parts.add(() -> setter.galley().freshPage());
                sections(2, context(), false);
                parts.add(() -> new NotePages(style).set(2, context().in(root.child(Role.SECT)), setter));
                parts.add(() -> {
                    setter.galley().freshPage();
                    about().publication(2, context().in(root.child(Role.SECT)), setter);
                });
            }
        }
    }

    private boolean isShort() {
        return TextLength.isShort(publication.sections(), style, print.fonts().led(style.typeface()).main(false));
    }

    private PrintContext context() {
        return PrintContext.of(frame(language), root, language, 1);
    }

    /** Gives the short text its title, unless its first section says the same: then that is it. */
    private void titled(PrintContext context) {
        parts.add(() -> {
            if (isTitle(0)) {
                each.anchor(publication.sections().getFirst());
            }
            PrintContext front = context.in(root.child(Role.SECT));
            cover().headed(front, setter);
        });
        sections(2, context, true);
    }

    private boolean isTitle(int section) {
        return section == 0
                && publication.sections().getFirst().title().text().strip().equals(publication.title().strip());
    }

    /** @param room that the list of contents takes at the least, on the page where the cover ends */
    private void front(double room, PrintContext context) {
        parts.add(() -> cover().set(context.in(root.child(Role.SECT)), setter));
        if (publication.sections().size() > 1 && !isShort()) {
            parts.add(() -> {
                setter.galley().room(room);
                setter.together(style.textHeight(), here -> new Contents(publication, style)
                        .set(here.headings().next(2), context, here, this::page).forEach(here.galley()::add));
            });
        }
    }

    /**
     * @param level  of their titles among the headings of the print
     * @param titled whether the title of the whole stands above the first on its page
     */
    private void sections(int level, PrintContext context, boolean titled) {
        double room = style.sections() == SectionStart.NEW_PAGE ? 1 : ROOM;
        Tag around = root;
        for (int i = 0; i < publication.sections().size(); i++) {
            int at = i;
            Section section = publication.sections().get(i);
            boolean outer = section.depth() == 1 || around == root;
            Tag tag = tag(outer ? root : around, section);
            around = outer ? tag : around;
            PrintContext inner = inside(context, tag, section);
            parts.add(() -> {
                setter.galley().gap(style.lineHeight() * 1.5);
                setter.galley().room(outer && !(titled && at == 0) ? room : 0);
                if (titled && isTitle(at)) {
                    each.text(section, inner);
                } else {
                    each.set(section, at + 1, outer ? level : level + 1, inner);
                }
            });
        }
    }

    private Cover cover() {
        return new Cover(publication, style, about());
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
}
