package lectern.edition.print;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.document.Contact;
import lectern.document.Image;
import lectern.document.Metadata;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.edition.print.block.FigureSetter;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.font.Scripts;
import lectern.edition.print.pdf.PictureBox;
import lectern.edition.print.picture.Figures;
import lectern.edition.print.picture.Lettering;
import lectern.edition.print.picture.Pictures;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.text.Characters;

/** Finds the characters that no font has and the pictures that cannot be drawn, before anybody asks for a print. */
final class Coverage {
    private static final String REMEDY = "Put a font that has it into the fonts folder, or write it in other letters; until"
            + " then an unknown letter is printed, with its name.";
    private static final String REMEDY_OF_SHAPES = "Write it in letters of another script, too; until then unknown letters"
            + " are printed, with their names.";

    private final Characters characters;

    Coverage(Fonts fonts) {
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

    private void check(String text, Path place, List<Problem> problems) {
        text.codePoints().filter(characters::isUnknown).findFirst()
                .ifPresent(character -> problems.add(new Problem(Problem.Code.UNKNOWN_SIGN, place, 0,
                        "Nobody can know what sign U+%04X of \u201c%s\u201d shows.".formatted(character, text.strip()),
                        "Write the sign itself, or what it means in words.")));
        characters.lost(text).ifPresent(character -> problems.add(new Problem(Problem.Code.GLYPH_MISSING, place, 0,
                sentence(character, text), Scripts.isPrinted(character) ? REMEDY : REMEDY_OF_SHAPES)));
    }

    private static String sentence(int character, String text) {
        String which = "\u201c%s\u201d (U+%04X, %s) of \u201c%s\u201d".formatted(Character.toString(character),
                character,
                Character.getName(character), text.strip());
        return Scripts.isPrinted(character)
                ? "No font has the character " + which + "."
                : "Its letters change their shapes in words, which no print does for them: " + which + ".";
    }
}
