package lectern.edition.print;

import java.util.List;
import java.util.Optional;
import lectern.document.Contact;
import lectern.document.Image;
import lectern.document.Metadata;

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

    About(Metadata metadata, PrintStyle style, String edition, Online online) {
        this.metadata = metadata;
        this.style = style;
        this.edition = edition;
        this.online = online;
    }

    /** The last page of a publication. */
    void publication(int level, Room room, BlockSetter setter) throws UncoveredCharacterException {
        title(level, room, setter);
        line(Wording.PUBLISHER, metadata.publisher(), Optional.empty(), room, setter);
        Optional<Contact> contact = metadata.contact();
        line(Wording.CONTACT, contact.flatMap(Contact::name), Optional.empty(), room, setter);
        phone(contact, room, setter);
        Optional<String> email = contact.flatMap(Contact::email);
        line(Wording.EMAIL, email, email.map(address -> "mailto:" + address), room, setter);
        line(Wording.ADDRESS, contact.flatMap(Contact::address), Optional.empty(), room, setter);
        reviewed(room, setter);
        nextReview(room, setter);
        web(room, setter);
        line(Wording.LICENCE, metadata.licence(), Optional.empty(), room, setter);
        setter.together(style.textHeight(), here -> {
            print(room, here);
            online(room, here);
        });
    }

    /** What the print of a section ends with, on one page if it is not longer. */
    void section(int level, Room room, BlockSetter setter) throws UncoveredCharacterException {
        setter.together(style.textHeight(), whole -> {
            title(level, room, whole);
            brief(room, whole);
            whole.together(style.textHeight(), here -> {
                print(room, here);
                nextReview(room, here);
                online(room, here);
            });
        });
    }

    /** What a cover has room for. */
    void cover(Room room, BlockSetter setter) throws UncoveredCharacterException {
        brief(room, setter);
        print(room, setter);
    }

    private void title(int level, Room room, BlockSetter setter) throws UncoveredCharacterException {
        setter.galley().gap(style.lineHeight() * 2);
        int next = setter.headings().next(level);
        TextStyle title = Wording.in(room.language(), TextStyle.bold(room.tag().child(Role.heading(next))));
        setter.heading(next, Prose.of(Wording.ABOUT, title), room.frame());
        setter.galley().gap(style.lineHeight() * 0.5);
    }

    private void brief(Room room, BlockSetter setter) throws UncoveredCharacterException {
        Optional<Contact> contact = metadata.contact();
        line(Wording.CONTACT, contact.flatMap(Contact::name), Optional.empty(), room, setter);
        phone(contact, room, setter);
        reviewed(room, setter);
        web(room, setter);
    }

    /** How large it is and which one: told in every print, so that somebody can ask for the same again. */
    private void print(Room room, BlockSetter setter) throws UncoveredCharacterException {
        line(Wording.PRINT, Optional.of(Wording.size(style)), Optional.empty(), room, setter);
        line(Wording.EDITION, Optional.of(edition), Optional.empty(), room, setter);
    }

    /** For a reader's phone, for a carer's keyboard, and to be read out to those who answer the telephone: together. */
    private void online(Room room, BlockSetter setter) throws UncoveredCharacterException {
        setter.together(style.textHeight(), here -> ways(room, here));
    }

    private void ways(Room room, BlockSetter setter) throws UncoveredCharacterException {
        line(Wording.ONLINE, online.address().flatMap(Address::of).map(Address::shown), online.address(), room, setter);
        line(Wording.CODE, online.code(), Optional.empty(), room, setter);
        Optional<Image> picture = online.picture();
        if (picture.isPresent()) {
            setter.galley().gap(style.lineHeight() * 0.25);
            Tag words = room.tag().child(Role.P);
            setter.paragraph(Prose.of(Wording.SCAN, Wording.in(room.language(), TextStyle.plain(words))),
                    room.frame().directed(false), Tie.CLOSE);
            setter.galley().gap(style.lineHeight() * 0.5);
            Tag figure = room.tag().child(Role.FIGURE,
                    new Tag.Details.Alternative(Wording.SQUARES + " " + online.address().orElseThrow()));
            setter.galley().add(SIDE, Tie.NONE,
                    List.of(new Placed.Picture(room.frame().place(SIDE), 0, SIDE, SIDE, picture.get(), figure)));
        }
    }

    private void reviewed(Room room, BlockSetter setter) throws UncoveredCharacterException {
        line(Wording.REVIEWED, metadata.reviewed().map(Wording::date), Optional.empty(), room, setter);
    }

    private void nextReview(Room room, BlockSetter setter) throws UncoveredCharacterException {
        line(Wording.NEXT_REVIEW, metadata.nextReview().map(date -> Wording.date(date) + ". " + Wording.PAST_REVIEW),
                Optional.empty(), room, setter);
    }

    private void phone(Optional<Contact> contact, Room room, BlockSetter setter) throws UncoveredCharacterException {
        line(Wording.PHONE, contact.flatMap(Contact::phone),
                contact.flatMap(Contact::dial).map(digits -> "tel:" + digits), room, setter);
    }

    private void web(Room room, BlockSetter setter) throws UncoveredCharacterException {
        Optional<String> source = metadata.source().map(Object::toString);
        line(Wording.WEB, source.flatMap(Address::of).map(setter.writer()::printable), source, room, setter);
    }

    private void line(String label, Optional<String> value, Optional<String> target, Room room, BlockSetter setter)
            throws UncoveredCharacterException {
        if (value.isEmpty() || value.get().isBlank()) {
            return;
        }
        setter.galley().gap(style.lineHeight() * 0.25);
        Tag tag = room.tag().child(Role.P);
        Prose prose = Prose.of(label + " ", Wording.in(room.language(), TextStyle.bold(tag)));
        Tag linked = target.isEmpty()
                ? tag
                : tag.child(Role.LINK, new Tag.Details.Target(target.get(), false, value.get()));
        prose.add(setter.writer().printable(value.get()), TextStyle.plain(linked));
        // These lines begin with English words.
        setter.paragraph(prose, room.frame().directed(false), Tie.NONE);
    }
}
