package lectern.edition.print;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.document.Contact;
import lectern.document.Image;
import lectern.document.Message;
import lectern.document.Metadata;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.edition.print.block.FigureSetter;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.font.Scripts;
import lectern.edition.print.pdf.PictureBox;
import lectern.edition.print.picture.DrawnPictures;
import lectern.edition.print.picture.Figures;
import lectern.edition.print.picture.Lettering;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.text.PrintableCharacters;

/** Finds the characters that no font has and the pictures that cannot be drawn, before anybody asks for a print. */
final class Coverage {
    /** By identity: one that was read anew is another. Each print of a library asks about the same logo. */
    private static final Cache<Image, Boolean> DECODED = Caffeine.newBuilder().weakKeys().build();

    private final PrintableCharacters characters;

    private static final Path SITE = Path.of("site.yaml");

    Coverage(Fonts fonts) {
        this.characters = new PrintableCharacters(fonts);
    }

    /** One problem for each text with such a character, and for each such picture. */
    List<Problem> check(Publication publication) {
        Path place = Path.of(publication.id());
        List<Problem> problems = new ArrayList<>();
        described(publication.metadata()).forEach(text -> check(text, place, problems));
        for (Section section : publication.sections()) {
            for (Sentence sentence : section.sentences()) {
                check(sentence.text(), place.resolve(section.id()), problems);
            }
            for (Image image : Figures.of(section)) {
                Lettering lettering = Lettering.of(image);
                check(lettering.text(), place.resolve(section.id()), problems);
                small(lettering, image, place.resolve(section.id()), problems);
                if (!isDrawn(image)) {
                    problems.add(new Problem(place.resolve(section.id()), 0,
                            Message.PICTURE_NOT_PRINTED.with(image.fileName())));
                }
            }
        }
        return problems;
    }

    /** What keeps a logo off paper and off covers, which draw the same kinds of pictures. */
    static List<Problem> logo(Image logo) {
        return isDrawn(logo)
                ? List.of()
                : List.of(new Problem(SITE, 0, Message.LOGO_NOT_DRAWN.with()));
    }

    /** Whether a picture is of a kind that is drawn, and can be decoded. */
    static boolean isDrawn(Image image) {
        return DrawnPictures.areDrawn(image) && DECODED.get(image, PictureBox::isReadable);
    }

    private static void small(Lettering lettering, Image image, Path section, List<Problem> problems) {
        PrintStyle style = PrintStyle.USUAL;
        lettering.smallest(style.size(), FigureSetter.scale(image, style.textWidth(), style)).ifPresent(words -> {
            Image.Origin origin = image.origin().orElse(new Image.Origin(section, 0));
            problems.add(new Problem(origin.file(), origin.line(),
                    Message.LETTERING_SMALL.with(tenths(words.size()), style.size(), words.text(),
                            tenths(Math.ceil(style.size() / words.size() * 10) / 10))));
        });
    }

    private static Stream<String> described(Metadata metadata) {
        Optional<Contact> contact = metadata.contact();
        return Stream.of(Optional.of(metadata.title()), metadata.subtitle(), metadata.publisher(), metadata.licence(),
                contact.flatMap(Contact::name), contact.flatMap(Contact::phone), contact.flatMap(Contact::email),
                contact.flatMap(Contact::address)).flatMap(Optional::stream);
    }

    private void check(String text, Path place, List<Problem> problems) {
        text.codePoints().filter(characters::isUnknown).findFirst()
                .ifPresent(sign -> problems.add(new Problem(place, 0,
                        Message.SIGN_IN_TEXT_UNKNOWN.with(number(sign), text.strip()))));
        characters.lost(text).ifPresent(character -> {
            Message message = Scripts.isPrinted(character) ? Message.CHARACTER_WITHOUT_FONT : Message.SCRIPT_NOT_SHAPED;
            problems.add(new Problem(place, 0, message.with(Character.toString(character), number(character),
                    Character.getName(character), text.strip())));
        });
    }

    private static String number(int character) {
        return "%04X".formatted(character);
    }

    private static String tenths(double size) {
        return String.format(Locale.ROOT, "%.1f", size);
    }
}
