package lectern.edition.word;

import java.time.LocalDate;
import java.util.Optional;
import lectern.document.Contact;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.edition.print.PrintedText;
import lectern.edition.print.style.LogoRoom;
import lectern.edition.print.text.PrintedAddress;
import lectern.edition.xml.XmlFile;

/** What there is to know of a document: whom to ask, how old the text is, where it is from and which edition this is. */
final class WordAbout {
    /** 42 mm, which a phone finds at arm's length. */
    private static final double SIDE = 120;

    private final WordDocument document;
    private final PrintedText text;
    private final XmlFile xml;
    private final Relationships relationships;
    private final BlockWriter writer;

    WordAbout(WordDocument document, PrintedText text, XmlFile xml, Relationships relationships, BlockWriter writer) {
        this.document = document;
        this.text = text;
        this.xml = xml;
        this.relationships = relationships;
        this.writer = writer;
    }

    /** What stands above the title: whose the document is, as a print shows it. */
    void logo(Spot spot) {
        Publication.House house = text.publication().house();
        String label = house.name().map(name -> document.wording().label("logo") + " " + name)
                .orElseGet(() -> document.wording().say("logo"));
        house.logo().ifPresent(image -> {
            double scale = LogoRoom.of(document.style(), document.style().textWidth()).scale(image);
            double width = image.width() * scale;
            double height = image.height() * scale;
            document.pictures().find(image, width, height, relationships).ifPresent(id -> writer.paragraph(
                    ParagraphLook.of("Picture", document.wording().isRightToLeft()).keptWithNext(), spot,
                    () -> document.pictures().write(id, label, width, height, xml)));
        });
    }

    /** What stands below the title. */
    void brief(Spot spot) {
        Metadata metadata = text.publication().metadata();
        Optional<Contact> contact = metadata.contact();
        line("contact", contact.flatMap(Contact::name), Optional.empty(), spot);
        line("phone", contact.flatMap(Contact::phone), contact.flatMap(Contact::dial).map(digits -> "tel:" + digits),
                spot);
        reviews(metadata, spot);
    }

    /** The last page. */
    void all(int level, Spot spot) {
        Metadata metadata = text.publication().metadata();
        ParagraphLook look = ParagraphLook.of("Heading" + level, document.wording().isRightToLeft());
        writer.paragraph(look, spot, () -> writer.label(document.words().say("about"), false));
        Optional<Contact> contact = metadata.contact();
        line("publisher", metadata.publisher(), Optional.empty(), spot);
        line("contact", contact.flatMap(Contact::name), Optional.empty(), spot);
        line("phone", contact.flatMap(Contact::phone), contact.flatMap(Contact::dial).map(digits -> "tel:" + digits),
                spot);
        Optional<String> email = contact.flatMap(Contact::email);
        line("email", email, email.map(address -> "mailto:" + address), spot);
        line("address", contact.flatMap(Contact::address), Optional.empty(), spot);
        reviews(metadata, spot);
        Optional<String> source = metadata.source().map(Object::toString);
        line("web", source.flatMap(PrintedAddress::of).map(PrintedAddress::shown), source, spot);
        line("licence", metadata.licence(), Optional.empty(), spot);
        line("print", Optional.of(document.wording().size(document.style())), Optional.empty(), spot);
        line("edition", Optional.of(text.edition()), Optional.empty(), spot);
        Optional<String> address = text.online().address();
        line("online", address.flatMap(PrintedAddress::of).map(PrintedAddress::shown), address, spot);
        line("code", text.online().code(), Optional.empty(), spot);
        square(spot);
    }

    private void square(Spot spot) {
        text.online().picture().ifPresent(picture -> {
            writer.paragraph(ParagraphLook.of("AboutText", document.wording().isRightToLeft()).keptWithNext(), spot,
                    () -> writer.label(document.wording().say("scan"), false));
            document.pictures().find(picture, SIDE, SIDE, relationships)
                    .ifPresent(id -> writer.paragraph(
                            ParagraphLook.of("AboutText", document.wording().isRightToLeft()), spot,
                            () -> document.pictures().write(id,
                                    document.wording().say("squares", text.online().address().orElseThrow()), SIDE,
                                    SIDE, xml)));
        });
    }

    /** A file lies about for years: it says at all times what holds after its day, and once that has passed, says so. */
    private void reviews(Metadata metadata, Spot spot) {
        Optional<String> reviewed = metadata.reviewed().map(document.wording()::date);
        line("reviewed", reviewed, Optional.empty(), spot);
        Optional<LocalDate> overdue = text.overdue();
        overdue.ifPresent(due -> writer.paragraph(
                ParagraphLook.of("AboutText", document.wording().isRightToLeft()), spot,
                () -> writer.label(document.wording().overdue(due), false)));
        if (overdue.isEmpty()) {
            line("next-review", metadata.nextReview().map(day -> document.wording().say("past-review",
                    document.wording().date(day))), Optional.empty(), spot);
        }
    }

    private void line(String label, Optional<String> value, Optional<String> target, Spot spot) {
        value.filter(words -> !words.isBlank()).ifPresent(words -> writer.paragraph(
                ParagraphLook.of("AboutText", document.wording().isRightToLeft()), spot, () -> {
                    RunLook look = RunLook.plain(document.words().locale()).as(RunLook.Kind.LABEL);
                    writer.inlines().runs().text(document.wording().label(label) + " ", look.heavy());
                    Optional<String> outside = target.flatMap(document.bookmarks()::outside);
                    outside.ifPresent(address -> xml.start("w:hyperlink", "r:id", relationships.link(address),
                            "w:history", "1"));
                    writer.inlines().runs().text(words, look);
                    outside.ifPresent(_ -> xml.end());
                }));
    }
}
