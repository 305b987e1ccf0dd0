package lectern.edition.print;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import lectern.document.Contact;
import lectern.document.Image;
import lectern.document.Metadata;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;

/** Finds the characters that no font has and the pictures that cannot be drawn, before anybody asks for a print. */
final class Coverage {
    static final String REMEDY = "Put a font that has it into the fonts folder, or write it in other letters.";

    private final Fonts fonts;
    private final Characters characters;

    Coverage(Fonts fonts) {
        this.fonts = fonts;
        this.characters = new Characters(fonts);
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
                if (!Pictures.areDrawn(image) || !PictureBox.isReadable(image)) {
                    problems.add(new Problem(Problem.Code.IMAGE_NOT_READABLE, place.resolve(section.id()), 0,
                            "The picture " + image.fileName() + " cannot be printed.",
                            "Save it again as PNG, JPEG or SVG; until then its description is printed alone."));
                }
            }
        }
        return problems;
    }

    /** @param section the only one to print; every title is in the whole print's contents */
    void admit(Publication publication, Optional<Section> section) throws UncoveredCharacterException {
        for (String text : described(publication.metadata()).toList()) {
            admit(text);
        }
        for (Section each : section.map(List::of).orElse(publication.sections())) {
            for (Sentence sentence : each.sentences()) {
                admit(sentence.text());
            }
            for (Image image : Figures.of(each)) {
                admit(Lettering.of(image).text());
            }
        }
    }

    private void admit(String text) throws UncoveredCharacterException {
        OptionalInt missing = missing(text);
        if (missing.isPresent()) {
            throw new UncoveredCharacterException(missing.getAsInt(), text);
        }
    }

    private static void small(Lettering lettering, Image image, Path section, List<Problem> problems) {
        PrintStyle style = PrintStyle.USUAL;
        lettering.smallest(style.size(), FigureSetter.scale(image, style.textWidth(), style)).ifPresent(words -> {
            Image.Origin origin = image.origin().orElse(new Image.Origin(section, 0));
            problems.add(new Problem(Problem.Code.LETTERING_SMALL, origin.file(), origin.line(),
                    String.format(Locale.ROOT,
                            "The smallest letters of a picture are %.1f point in large print of %d point: \u201c%s\u201d.",
                            words.size(), style.size(), words.text()),
                    String.format(Locale.ROOT,
                            "Draw its letters %.1f times as large; until then its words are printed below it, too.",
                            Math.ceil(style.size() / words.size() * 10) / 10)));
        });
    }

    private static Stream<String> described(Metadata metadata) {
        Optional<Contact> contact = metadata.contact();
        return Stream.of(Optional.of(metadata.title()), metadata.subtitle(), metadata.publisher(), metadata.licence(),
                contact.flatMap(Contact::name), contact.flatMap(Contact::phone), contact.flatMap(Contact::email),
                contact.flatMap(Contact::address)).flatMap(Optional::stream);
    }

    private OptionalInt missing(String text) {
        return characters.printable(text).codePoints()
                .filter(each -> !Characters.steersDirection(each) && !fonts.covers(each)).findFirst();
    }

    private void check(String text, Path place, List<Problem> problems) {
        text.codePoints().filter(characters::isUnknown).findFirst()
                .ifPresent(character -> problems.add(new Problem(Problem.Code.UNKNOWN_SIGN, place, 0,
                        "Nobody can know what sign U+%04X of \u201c%s\u201d shows.".formatted(character, text.strip()),
                        "Write the sign itself, or what it means in words.")));
        missing(text).ifPresent(character -> problems.add(new Problem(Problem.Code.GLYPH_MISSING, place, 0,
                UncoveredCharacterException.sentence(character, text), REMEDY)));
    }
}
