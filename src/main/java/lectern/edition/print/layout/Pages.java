package lectern.edition.print.layout;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Words;
import lectern.edition.print.block.BlockSetter;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.Form;
import lectern.edition.print.style.Frame;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.Role;
import lectern.edition.print.style.Room;
import lectern.edition.print.style.Tag;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.style.Wording;
import lectern.edition.print.text.Characters;
import lectern.edition.print.text.Galley;
import lectern.edition.print.text.LineStacker;
import lectern.edition.print.text.Prose;
import lectern.edition.print.text.ProseWriter;
import lectern.edition.print.text.Shaper;
import lectern.edition.print.text.Tie;

/**
 * One walk through a print, page after page: a page is laid out when it is asked for, a section at a time, and
 * forgotten here when it is handed out. A section is its title, its text and what there is to know about the print; a
 * publication has a cover and a list of contents before its sections, each of which begins a page.
 */
public final class Pages {
    private final Publication publication;
    private final PrintStyle style;
    private final Fonts fonts;
    private final String edition;
    private final Online online;
    private final Optional<LocalDate> overdue;
    private final Optional<Layout> known;
    private final Locale language;
    private final Set<String> cutWords = new LinkedHashSet<>();
    private final Tag root = Tag.document();
    private final LineStacker stacker;
    private final BlockSetter setter;
    private final RunningLine running;
    private final Paginator paginator;
    private final Deque<Part> parts = new ArrayDeque<>();
    private final Deque<List<Page.Standing>> ended = new ArrayDeque<>();
    private int number;

    /** Something that is set before the next page is looked for. */
    private interface Part {
        void set();
    }

    /**
     * @param known what was found out by an earlier walk, without which page numbers are missing
     */
    Pages(PageLayout print, Optional<Layout> known) {
        this.publication = print.publication();
        this.style = print.style();
        this.fonts = print.fonts().led(style.typeface());
        this.edition = print.edition();
        this.online = print.online();
        this.overdue = print.overdue();
        this.known = known;
        this.language = print.language();
        this.stacker = new LineStacker(new Shaper(fonts), cutWords);
        this.setter = setter(print.section().map(List::of).orElse(publication.sections()));
        this.running = new RunningLine(setter.writer().printable(publication.title()), style, setter.wording(),
                stacker);
        this.paginator = new Paginator(style);
        print.section().ifPresentOrElse(this::alone, this::publication);
    }

    /** Empty behind the last one. */
    public Optional<Page> next() {
        while (ended.isEmpty() && !parts.isEmpty()) {
            parts.remove().set();
            paginator.add(setter.galley().take());
            if (parts.isEmpty()) {
                paginator.end();
            }
            ended.addAll(paginator.take());
        }
        if (ended.isEmpty()) {
            return Optional.empty();
        }
        number++;
        int count = known.map(Layout::pages).orElse(0);
        return Optional.of(new Page(ended.remove(), running.set(number, count, frame(language))));
    }

    /** How many pages are laid out and not handed out yet. */
    int waiting() {
        return ended.size();
    }

    /** What the pages handed out so far come to. */
    Layout layout() {
        return new Layout(style, publication.title(), language, number, paginator.spots(), paginator.entries(),
                cutWords);
    }

    private void alone(Section section) {
        Room room = Room.of(frame(language), root.child(Role.SECT), language, 0);
        if (style.form() == Form.BOOKLET) {
            booklet(section, room);
        } else {
            parts.add(() -> {
                TextStyle plain = TextStyle.plain(room.tag().child(Role.P));
                setter.paragraph(Prose.of(setter.writer().printable(publication.title()), plain), room.frame(),
                        Tie.CLOSE);
                setter.galley().gap(style.lineHeight());
                section(section, 1, 1, room);
                about().section(2, room, setter);
            });
        }
    }

    private void booklet(Section section, Room room) {
        parts.add(() -> {
            Room front = room.in(root.child(Role.SECT));
            Cover cover = new Cover(publication.metadata(), style, about());
            cover.set(front, setter);
            cover.inside(section, front, setter);
        });
        parts.add(() -> {
            setter.galley().freshPage();
            section(section, 1, 2, room);
        });
        parts.add(() -> new NotePages(style).set(2, room, setter));
        parts.add(() -> {
            setter.galley().freshPage();
            about().section(2, room, setter);
        });
    }

    private void publication() {
        Room room = Room.of(frame(language), root, language, 1);
        parts.add(() -> new Cover(publication.metadata(), style, about()).set(room.in(root.child(Role.SECT)), setter));
        parts.add(() -> new Contents(publication, style).set(setter.headings().next(2), room, setter, this::page)
                .forEach(setter.galley()::add));
        Tag around = root;
        int number = 0;
        for (Section section : publication.sections()) {
            number++;
            int at = number;
            if (section.depth() == 1 || around == root) {
                around = tag(root, section);
                Room inner = inside(room, around, section);
                parts.add(() -> {
                    setter.galley().freshPage();
                    section(section, at, 2, inner);
                });
            } else {
                Room inner = inside(room, tag(around, section), section);
                parts.add(() -> {
                    setter.galley().gap(style.lineHeight() * 2);
                    section(section, at, 3, inner);
                });
            }
        }
        if (style.form() == Form.BOOKLET) {
            parts.add(() -> new NotePages(style).set(2, room.in(root.child(Role.SECT)), setter));
        }
        parts.add(() -> {
            setter.galley().freshPage();
            about().publication(2, room.in(root.child(Role.SECT)), setter);
        });
    }

    private About about() {
        return new About(publication.metadata(), style, edition, online, overdue);
    }

    /** Of the place that has this name, from 1. */
    private int page(String place) {
        return known.map(layout -> requireNonNull(layout.spots().get(place)).page() + 1).orElse(0);
    }

    private Tag tag(Tag around, Section section) {
        return section.language().equals(publication.metadata().language())
                ? around.child(Role.SECT)
                : around.child(Role.SECT, new Tag.Details.Language(section.language()));
    }

    private Room inside(Room room, Tag tag, Section section) {
        return Room.of(frame(section.language()), tag, section.language(), room.headings());
    }

    private Frame frame(Locale language) {
        return style.frame(Words.isRightToLeft(language));
    }

    /** @param level of its title among the headings of the print */
    private void section(Section section, int number, int level, Room room) {
        setter.galley().anchor(Contents.place(publication, section));
        setter.galley().anchor(section.title());
        if (section.title().text().isBlank()) {
            Tag tag = room.tag().child(Role.heading(setter.headings().next(level)));
            setter.heading(level,
                    Prose.of(setter.wording().section(number),
                            setter.wording().in(room.language(), TextStyle.bold(tag))),
                    room.frame());
        } else {
            setter.heading(level, List.of(section.title()), room);
        }
        setter.galley().gap(style.lineHeight() * 0.75);
        Room inner = Room.of(room.frame(), room.tag(), room.language(), level);
        setter.blocks(section.blocks(), inner);
        setter.notes(inner, section.id());
        setter.galley().settle();
    }

    private BlockSetter setter(List<Section> sections) {
        Set<String> places = new HashSet<>();
        for (Section section : sections) {
            places.add(Contents.place(publication, section));
            section.sentences().forEach(sentence -> places.add("#" + sentence.id()));
        }
        return new BlockSetter(style, new Wording(language), new ProseWriter(new Characters(fonts), places), stacker,
                new Galley());
    }
}
