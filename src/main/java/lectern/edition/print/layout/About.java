package lectern.edition.print.layout;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lectern.document.Contact;
import lectern.document.Image;
import lectern.document.Metadata;
import lectern.edition.print.block.BlockSetter;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.Role;
import lectern.edition.print.style.Room;
import lectern.edition.print.style.Tag;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.style.Wording;
import lectern.edition.print.text.Address;
import lectern.edition.print.text.Placed;
import lectern.edition.print.text.Prose;
import lectern.edition.print.text.Tie;

/**
 * What there is to know about a print: whom to ask, how old the text is, where it is from and which edition this is.
 * It stands on the cover and on the last page, so that it is found with either of them lost.
 */
final class About {
    /** Of the picture for a camera, in points: 42 mm, which a phone finds at arm's length. */
    private static final double SIDE = 120;

    private final Metadata metadata;
    private final PrintStyle style;
    private final String edition;
    private final Online online;
    private final Optional<LocalDate> overdue;

    About(Metadata metadata, PrintStyle style, String edition, Online online, Optional<LocalDate> overdue) {
        this.metadata = metadata;
        this.style = style;
        this.edition = edition;
        this.online = online;
        this.overdue = overdue;
    }

    /** The last page of a publication. */
    void publication(int level, Room room, BlockSetter setter) {
        title(level, room, setter);
        line("publisher", metadata.publisher(), Optional.empty(), room, setter);
        Optional<Contact> contact = metadata.contact();
        line("contact", contact.flatMap(Contact::name), Optional.empty(), room, setter);
        phone(contact, room, setter);
        Optional<String> email = contact.flatMap(Contact::email);
        line("email", email, email.map(address -> "mailto:" + address), room, setter);
        line("address", contact.flatMap(Contact::address), Optional.empty(), room, setter);
        reviews(room, setter);
        web(room, setter);
        line("licence", metadata.licence(), Optional.empty(), room, setter);
        setter.together(style.textHeight(), here -> {
            print(room, here);
            online(room, here);
        });
    }

    /** What the print of a section ends with, on one page if it is not longer. */
    void section(int level, Room room, BlockSetter setter) {
        setter.together(style.textHeight(), whole -> {
            title(level, room, whole);
            brief(room, whole);
            whole.together(style.textHeight(), here -> {
                print(room, here);
                online(room, here);
            });
        });
    }

    /** What a cover has room for. */
    void cover(Room room, BlockSetter setter) {
        brief(room, setter);
        address(room, setter);
        print(room, setter);
    }

    private void title(int level, Room room, BlockSetter setter) {
        setter.galley().gap(style.lineHeight() * 2);
        int next = setter.headings().next(level);
        TextStyle title = setter.wording().in(room.language(), TextStyle.bold(room.tag().child(Role.heading(next))));
        setter.heading(next, Prose.of(setter.wording().say("about"), title),
                room.frame().directed(setter.wording().isRightToLeft()));
        setter.galley().gap(style.lineHeight() * 0.5);
    }

    private void brief(Room room, BlockSetter setter) {
        Optional<Contact> contact = metadata.contact();
        line("contact", contact.flatMap(Contact::name), Optional.empty(), room, setter);
        phone(contact, room, setter);
        reviews(room, setter);
        web(room, setter);
    }

    /** How large it is and which one: told in every print, so that somebody can ask for the same again. */
    private void print(Room room, BlockSetter setter) {
        ours("print", setter.wording().size(style), room, setter);
        line("edition", Optional.of(edition), Optional.empty(), room, setter);
    }

    /** For a reader's phone, for a carer's keyboard, and to be read out to those who answer the telephone: together. */
    private void online(Room room, BlockSetter setter) {
        setter.together(style.textHeight(), here -> ways(room, here));
    }

    private void ways(Room room, BlockSetter setter) {
        address(room, setter);
        line("code", online.code(), Optional.empty(), room, setter);
        Optional<Image> picture = online.picture();
        if (picture.isPresent()) {
            setter.galley().gap(style.lineHeight() * 0.25);
            Tag words = room.tag().child(Role.P);
            setter.paragraph(
                    Prose.of(setter.wording().say("scan"),
                            setter.wording().in(room.language(), TextStyle.plain(words))),
                    room.frame().directed(setter.wording().isRightToLeft()), Tie.CLOSE);
            setter.galley().gap(style.lineHeight() * 0.5);
            Tag figure = room.tag().child(Role.FIGURE,
                    new Tag.Details.Alternative(setter.wording().say("squares", online.address().orElseThrow())));
            setter.galley().add(SIDE, Tie.NONE,
                    List.of(new Placed.Picture(room.frame().place(SIDE), 0, SIDE, SIDE, picture.get(), figure)));
        }
    }

    /** A paper lies about for years: it says at all times what holds after its day, and once that has passed, says so. */
    private void reviews(Room room, BlockSetter setter) {
        Wording wording = setter.wording();
        if (metadata.reviewed().isPresent()) {
            ours("reviewed", wording.date(metadata.reviewed().get()), room, setter);
        }
        if (overdue.isPresent()) {
            setter.galley().gap(style.lineHeight() * 0.25);
            TextStyle bold = wording.in(room.language(), TextStyle.bold(room.tag().child(Role.P)));
            setter.paragraph(Prose.of(wording.overdue(overdue.get()), bold),
                    room.frame().directed(wording.isRightToLeft()), Tie.NONE);
        } else if (metadata.nextReview().isPresent()) {
            ours("next-review", wording.say("past-review", wording.date(metadata.nextReview().get())), room, setter);
        }
    }

    private void address(Room room, BlockSetter setter) {
        line("online", online.address().flatMap(Address::of).map(Address::shown), online.address(), room, setter);
    }

    private void phone(Optional<Contact> contact, Room room, BlockSetter setter) {
        line("phone", contact.flatMap(Contact::phone),
                contact.flatMap(Contact::dial).map(digits -> "tel:" + digits), room, setter);
    }

    private void web(Room room, BlockSetter setter) {
        Optional<String> source = metadata.source().map(Object::toString);
        line("web", source.flatMap(Address::of).map(setter.writer()::printable), source, room, setter);
    }

    /** A value in words of the print's own. */
    private void ours(String label, String value, Room room, BlockSetter setter) {
        Tag tag = room.tag().child(Role.P);
        line(label, value, setter.wording().in(room.language(), TextStyle.plain(tag)), tag, room, setter);
    }

    private void line(String label, Optional<String> value, Optional<String> target, Room room, BlockSetter setter) {
        if (value.isPresent() && !value.get().isBlank()) {
            Tag tag = room.tag().child(Role.P);
            Tag linked = target.isEmpty()
                    ? tag
                    : tag.child(Role.LINK, new Tag.Details.Target(target.get(), false, value.get()));
            line(label, value.get(), TextStyle.plain(linked), tag, room, setter);
        }
    }

    /** It begins with our words, and on the side where they do. */
    private void line(String label, String value, TextStyle valued, Tag tag, Room room, BlockSetter setter) {
        setter.galley().gap(style.lineHeight() * 0.25);
        Prose prose = Prose.of(setter.wording().label(label) + " ",
                setter.wording().in(room.language(), TextStyle.bold(tag)));
        prose.add(setter.writer().printable(value), valued);
        setter.paragraph(prose, room.frame().directed(setter.wording().isRightToLeft()), Tie.NONE);
    }
}
