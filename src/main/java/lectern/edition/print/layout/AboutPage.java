package lectern.edition.print.layout;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lectern.document.Contact;
import lectern.document.Image;
import lectern.document.Metadata;
import lectern.edition.print.block.BlockSetter;
import lectern.edition.print.style.PrintContext;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.PrintWording;
import lectern.edition.print.style.Role;
import lectern.edition.print.style.Tag;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.text.Placed;
import lectern.edition.print.text.PrintedAddress;
import lectern.edition.print.text.Prose;
import lectern.edition.print.text.Tie;

/**
 * What there is to know about a print: whom to ask, how old the text is, where it is from and which edition this is.
 * It stands on the cover and on the last page, so that it is found with either of them lost.
 */
final class AboutPage {
    /** The picture for a camera is so large, in points: 42 mm, which a phone finds at arm's length. */
    private static final double SIDE = 120;

    private static final double RULE = 1.5;

    private final Metadata metadata;
    private final PrintStyle style;
    private final String edition;
    private final Online online;
    private final Optional<LocalDate> overdue;

    AboutPage(Metadata metadata, PrintStyle style, String edition, Online online, Optional<LocalDate> overdue) {
        this.metadata = metadata;
        this.style = style;
        this.edition = edition;
        this.online = online;
        this.overdue = overdue;
    }

    /** The end of a publication: on one page if it is not longer. */
    void publication(int level, PrintContext context, BlockSetter setter) {
        setter.together(style.textHeight(), whole -> publication(context, whole, level));
    }

    private void publication(PrintContext context, BlockSetter setter, int level) {
        title(level, context, setter);
        line("publisher", metadata.publisher(), Optional.empty(), context, setter);
        Optional<Contact> contact = metadata.contact();
        line("contact", contact.flatMap(Contact::name), Optional.empty(), context, setter);
        phone(contact, context, setter);
        Optional<String> email = contact.flatMap(Contact::email);
        line("email", email, email.map(address -> "mailto:" + address), context, setter);
        line("address", contact.flatMap(Contact::address), Optional.empty(), context, setter);
        reviews(context, setter);
        web(context, setter);
        line("licence", metadata.licence(), Optional.empty(), context, setter);
        setter.together(style.textHeight(), here -> {
            print(context, here);
            online(context, here);
        });
    }

    /** What the print of a section ends with, on one page if it is not longer. */
    void section(int level, PrintContext context, BlockSetter setter) {
        setter.together(style.textHeight(), whole -> {
            title(level, context, whole);
            brief(context, whole);
            whole.together(style.textHeight(), here -> {
                print(context, here);
                online(context, here);
            });
        });
    }

    /** Below a text that stands alone: what must not be lost with the pages that it does without. */
    void lines(PrintContext context, BlockSetter setter) {
        setter.galley().gap(style.lineHeight());
        setter.together(style.textHeight(), here -> {
            here.galley().add(RULE, Tie.FIRM,
                    List.of(new Placed.Bar(context.frame().left(), 0, context.frame().width(), RULE)));
            here.galley().gap(style.lineHeight() * 0.25);
            here.paragraph(Prose.of(here.writer().printable(metadata.title()),
                    TextStyle.bold(context.tag().child(Role.P))), context.frame(), Tie.CLOSE);
            line("publisher", metadata.publisher(), Optional.empty(), context, here);
            brief(context, here);
            line("edition", Optional.of(edition), Optional.empty(), context, here);
            address(context, here);
            line("code", online.code(), Optional.empty(), context, here);
        });
    }

    /** What a cover has room for. */
    void cover(PrintContext context, BlockSetter setter) {
        brief(context, setter);
        address(context, setter);
        print(context, setter);
    }

    private void title(int level, PrintContext context, BlockSetter setter) {
        setter.galley().gap(style.lineHeight() * 2);
        int next = setter.headings().next(level);
        TextStyle title = setter.wording().in(context.language(),
                TextStyle.bold(context.tag().child(Role.heading(next))));
        setter.heading(next, Prose.of(setter.wording().say("about"), title),
                context.frame().directed(setter.wording().isRightToLeft()));
        setter.galley().gap(style.lineHeight() * 0.5);
    }

    private void brief(PrintContext context, BlockSetter setter) {
        Optional<Contact> contact = metadata.contact();
        line("contact", contact.flatMap(Contact::name), Optional.empty(), context, setter);
        phone(contact, context, setter);
        reviews(context, setter);
        web(context, setter);
    }

    /** How large it is and which one: told in every print, so that somebody can ask for the same again. */
    private void print(PrintContext context, BlockSetter setter) {
        ours("print", setter.wording().size(style), context, setter);
        line("edition", Optional.of(edition), Optional.empty(), context, setter);
    }

    /** Stands together for a reader's phone, a carer's keyboard, and to be read out to those who answer the telephone. */
    private void online(PrintContext context, BlockSetter setter) {
        setter.together(style.textHeight(), here -> ways(context, here));
    }

    private void ways(PrintContext context, BlockSetter setter) {
        address(context, setter);
        line("code", online.code(), Optional.empty(), context, setter);
        Optional<Image> picture = online.picture();
        if (picture.isPresent()) {
            setter.galley().gap(style.lineHeight() * 0.25);
            Tag words = context.tag().child(Role.P);
            setter.paragraph(
                    Prose.of(setter.wording().say("scan"),
                            setter.wording().in(context.language(), TextStyle.plain(words))),
                    context.frame().directed(setter.wording().isRightToLeft()), Tie.CLOSE);
            setter.galley().gap(style.lineHeight() * 0.5);
            Tag figure = context.tag().child(Role.FIGURE,
                    new Tag.Details.Alternative(setter.wording().say("squares", online.address().orElseThrow())));
            setter.galley().add(SIDE, Tie.NONE,
                    List.of(new Placed.Picture(context.frame().place(SIDE), 0, SIDE, SIDE, picture.get(), figure)));
        }
    }

    /** That its review is overdue, if it is. */
    void warning(PrintContext context, BlockSetter setter) {
        overdue.ifPresent(due -> {
            setter.galley().gap(style.lineHeight() * 0.25);
            TextStyle bold = setter.wording().in(context.language(), TextStyle.bold(context.tag().child(Role.P)));
            setter.paragraph(Prose.of(setter.wording().overdue(due), bold),
                    context.frame().directed(setter.wording().isRightToLeft()), Tie.NONE);
        });
    }

    /** A paper lies about for years: it says at all times what holds after its day, and once that has passed, says so. */
    private void reviews(PrintContext context, BlockSetter setter) {
        PrintWording wording = setter.wording();
        if (metadata.reviewed().isPresent()) {
            ours("reviewed", wording.date(metadata.reviewed().get()), context, setter);
        }
        warning(context, setter);
        if (overdue.isEmpty() && metadata.nextReview().isPresent()) {
            ours("next-review", wording.say("past-review", wording.date(metadata.nextReview().get())), context, setter);
        }
    }

    private void address(PrintContext context, BlockSetter setter) {
        line("online", online.address().flatMap(PrintedAddress::of).map(PrintedAddress::shown), online.address(),
                context, setter);
    }

    private void phone(Optional<Contact> contact, PrintContext context, BlockSetter setter) {
        line("phone", contact.flatMap(Contact::phone),
                contact.flatMap(Contact::dial).map(digits -> "tel:" + digits), context, setter);
    }

    private void web(PrintContext context, BlockSetter setter) {
        Optional<String> source = metadata.source().map(Object::toString);
        line("web", source.flatMap(PrintedAddress::of).map(setter.writer()::printable), source, context, setter);
    }

    /** A value in words of the print's own. */
    private void ours(String label, String value, PrintContext context, BlockSetter setter) {
        Tag tag = context.tag().child(Role.P);
        line(label, value, setter.wording().in(context.language(), TextStyle.plain(tag)), tag, context, setter);
    }

    private void line(String label, Optional<String> value, Optional<String> target, PrintContext context,
            BlockSetter setter) {
        if (value.isPresent() && !value.get().isBlank()) {
            Tag tag = context.tag().child(Role.P);
            Tag linked = target.isEmpty()
                    ? tag
                    : tag.child(Role.LINK, new Tag.Details.Target(target.get(), false, value.get()));
            line(label, value.get(), TextStyle.plain(linked), tag, context, setter);
        }
    }

    /** It begins with our words, and on the side where they do. */
    private void line(String label, String value, TextStyle valued, Tag tag, PrintContext context, BlockSetter setter) {
        setter.galley().gap(style.lineHeight() * 0.25);
        Prose prose = Prose.of(setter.wording().label(label) + " ",
                setter.wording().in(context.language(), TextStyle.bold(tag)));
        prose.add(setter.writer().printable(value), valued);
        setter.paragraph(prose, context.frame().directed(setter.wording().isRightToLeft()), Tie.NONE);
    }
}
