package lectern.edition.print;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lectern.document.Publication;
import lectern.document.Section;

/**
 * Lays out a publication or one of its sections: a pure function from document and style to pages. A section is its
 * title, its text and what there is to know about the print; a publication has a cover and a list of contents before
 * its sections, each of which begins a page.
 */
final class PageLayout {
    private final Publication publication;
    private final PrintStyle style;
    private final Fonts fonts;
    private final String edition;
    private final Set<String> cutWords = new LinkedHashSet<>();
    private final Tag root = Tag.document();
    private final LineStacker stacker;

    /** @param edition the number by which this print is told from others */
    PageLayout(Publication publication, PrintStyle style, Fonts fonts, String edition) {
        this.publication = publication;
        this.style = style;
        this.fonts = fonts.led(style.typeface());
        this.edition = edition;
        this.stacker = new LineStacker(new Shaper(this.fonts), cutWords);
    }

    Layout section(Section section) throws UncoveredCharacterException {
        BlockSetter setter = setter(List.of(section));
        Locale language = section.language();
        Room room = Room.of(frame(language), root.child(Role.SECT), language, 0);
        if (style.form() == Form.BOOKLET) {
            booklet(section, room, setter);
        } else {
            TextStyle plain = TextStyle.plain(room.tag().child(Role.P));
            setter.paragraph(Prose.of(setter.writer().printable(publication.title()), plain), room.frame(), true);
            setter.galley().gap(style.lineHeight());
            section(section, 1, 1, room, setter);
        }
        new About(publication.metadata(), style, edition).section(2, room, setter);
        Paginator paginator = new Paginator(style);
        paginator.add(setter.galley().strips());
        return layout(paginator.pages(), paginator, setter, language);
    }

    private void booklet(Section section, Room room, BlockSetter setter) throws UncoveredCharacterException {
        Room front = room.in(root.child(Role.SECT));
        Cover cover = new Cover(publication.metadata(), style, edition);
        cover.set(front, setter);
        cover.inside(section, front, setter);
        setter.galley().freshPage();
        section(section, 1, 2, room, setter);
        new NotePages(style).set(2, room, setter);
        setter.galley().freshPage();
    }

    Layout publication() throws UncoveredCharacterException {
        Locale language = publication.metadata().language();
        BlockSetter setter = setter(publication.sections());
        Room room = Room.of(frame(language), root, language, 1);
        Paginator paginator = new Paginator(style);
        Galley cover = new Galley();
        new Cover(publication.metadata(), style, edition).set(room.in(root.child(Role.SECT)), setter.into(cover));
        paginator.add(cover.strips());
        int before = paginator.pages().size();
        Contents contents = new Contents(publication, style);
        Headings headings = setter.headings();
        int level = headings.next(2);
        paginator.add(contents.set(level, room, setter, section -> 0));
        int behind = paginator.pages().size();
        body(room, setter);
        paginator.add(setter.galley().strips());
        List<List<Page.Standing>> pages = new ArrayList<>(paginator.pages());
        Paginator again = new Paginator(style);
        again.add(contents.set(level, room, setter, section -> paginator.spots().get(section).page() + 1));
        for (int i = before; i < behind; i++) {
            pages.set(i, again.pages().get(i - before));
        }
        return layout(pages, paginator, setter, language);
    }

    private void body(Room room, BlockSetter setter) throws UncoveredCharacterException {
        Tag around = root;
        int number = 0;
        for (Section section : publication.sections()) {
            number++;
            if (section.depth() == 1 || around == root) {
                setter.galley().freshPage();
                around = tag(root, section);
                section(section, number, 2, inside(room, around, section), setter);
            } else {
                setter.galley().gap(style.lineHeight() * 2);
                section(section, number, 3, inside(room, tag(around, section), section), setter);
            }
        }
        if (style.form() == Form.BOOKLET) {
            new NotePages(style).set(2, room.in(root.child(Role.SECT)), setter);
        }
        setter.galley().freshPage();
        new About(publication.metadata(), style, edition).set(2, room.in(root.child(Role.SECT)), setter);
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
        return style.frame(BlockSetter.isRightToLeft(language));
    }

    /** @param level of its title among the headings of the print */
    private void section(Section section, int number, int level, Room room, BlockSetter setter)
            throws UncoveredCharacterException {
        setter.galley().anchor(Contents.place(publication, section));
        setter.galley().anchor(section.title());
        if (section.title().text().isBlank()) {
            Tag tag = room.tag().child(Role.heading(setter.headings().next(level)));
            setter.heading(level, Prose.of(Wording.section(number), Wording.in(room.language(), TextStyle.bold(tag))),
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
        return new BlockSetter(style, new ProseWriter(new Characters(fonts), places), stacker, new Galley());
    }

    private Layout layout(List<List<Page.Standing>> pages, Paginator paginator, BlockSetter setter, Locale language)
            throws UncoveredCharacterException {
        List<Page> numbered = new ArrayList<>(pages.size());
        RunningLine running = new RunningLine(setter.writer().printable(publication.title()), style, stacker);
        for (List<Page.Standing> strips : pages) {
            numbered.add(new Page(strips, running.set(numbered.size() + 1, pages.size(), frame(language))));
        }
        return new Layout(style, publication.title(), language, List.copyOf(numbered), paginator.spots(),
                paginator.entries(), Set.copyOf(cutWords));
    }

    /** Empty where the publication has no such section. */
    static Optional<Layout> of(Publication publication, Optional<String> section, PrintStyle style, Fonts fonts,
            String edition) throws UncoveredCharacterException {
        PageLayout layout = new PageLayout(publication, style, fonts, edition);
        if (section.isEmpty()) {
            return Optional.of(layout.publication());
        }
        Optional<Section> found = publication.find(section.get());
        return found.isEmpty() ? Optional.empty() : Optional.of(layout.section(found.get()));
    }
}
