package lectern.edition.print;

import java.util.Optional;
import lectern.document.Contact;
import lectern.document.Metadata;

/**
 * What there is to know about a print: whom to ask, how old the text is, where it is from and which edition this is.
 * It stands on the cover and on the last page, so that it is found with either of them lost.
 */
final class About {
    private final Metadata metadata;
    private final PrintStyle style;
    private final String edition;

    About(Metadata metadata, PrintStyle style, String edition) {
        this.metadata = metadata;
        this.style = style;
        this.edition = edition;
    }

    void set(int level, Room room, BlockSetter setter) throws UncoveredCharacterException {
        setter.galley().gap(style.lineHeight() * 2);
        int next = setter.headings().next(level);
        TextStyle title = Wording.in(room.language(), TextStyle.bold(room.tag().child(Role.heading(next))));
        setter.heading(next, Prose.of(Wording.ABOUT, title), room.frame());
        setter.galley().gap(style.lineHeight() * 0.5);
        lines(room, setter);
    }

    void lines(Room room, BlockSetter setter) throws UncoveredCharacterException {
        line(Wording.PUBLISHER, metadata.publisher(), Optional.empty(), room, setter);
        if (metadata.contact().isPresent()) {
            contact(metadata.contact().get(), room, setter);
        }
        line(Wording.REVIEWED, metadata.reviewed().map(Wording::date), Optional.empty(), room, setter);
        line(Wording.NEXT_REVIEW, metadata.nextReview().map(date -> Wording.date(date) + ". " + Wording.PAST_REVIEW),
                Optional.empty(), room, setter);
        Optional<String> source = metadata.source().map(Object::toString);
        line(Wording.WEB, source.flatMap(Address::of).map(Address::shown), source, room, setter);
        line(Wording.LICENCE, metadata.licence(), Optional.empty(), room, setter);
        line(Wording.PRINT, Optional.of(Wording.size(style)), Optional.empty(), room, setter);
        line(Wording.EDITION, Optional.of(edition), Optional.empty(), room, setter);
    }

    private void contact(Contact contact, Room room, BlockSetter setter) throws UncoveredCharacterException {
        line(Wording.CONTACT, contact.name(), Optional.empty(), room, setter);
        line(Wording.PHONE, contact.phone(), contact.dial().map(digits -> "tel:" + digits), room, setter);
        line(Wording.EMAIL, contact.email(), contact.email().map(address -> "mailto:" + address), room, setter);
        line(Wording.ADDRESS, contact.address(), Optional.empty(), room, setter);
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
        setter.paragraph(prose, room.frame(), false);
    }
}
