package lectern.edition.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.document.Block;
import lectern.document.Image;
import lectern.document.Inline;
import lectern.document.Section;
import lectern.document.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

    private static Sentence sentence(Inline... content) {
        return new Sentence("s1", Locale.ENGLISH, List.of(content));
    }

    private static Access of(Block... blocks) {
        return Access.of(List.of(new Section("rest", 1, sentence(new Inline.Text("Rest")), Locale.ENGLISH,
                List.of(blocks))));
    }

    private static Block.Figure figure(String mediaType, String words, Block... description) {
        return new Block.Figure(image(mediaType), List.of(sentence(new Inline.Text(words))), List.of(),
                List.of(description));
    }

    private static Optional<Image> image(String mediaType) {
        return Optional.of(new Image("00", mediaType, 10, 10, () -> new byte[0]));
    }

    private static Block.Paragraph paragraph(Inline... content) {
        return new Block.Paragraph(List.of(sentence(content)));
    }

    @Test
    void textIsEnoughAlone() {
        Access access = of(paragraph(new Inline.Text("Rest a while.")));
        assertEquals(List.of("textual"), access.modes(false));
        assertEquals(List.of("textual"), access.sufficient(false));
        assertEquals(List.of(), access.features(false));
        assertEquals("none", access.hazard());
    }

    @Test
    void whatIsHeardIsEnoughAloneToo() {
        Access access = of(paragraph(new Inline.Text("Rest a while.")));
        assertEquals(List.of("textual", "auditory"), access.modes(true));
        assertEquals(List.of("textual", "auditory"), access.sufficient(true));
        assertEquals(List.of("synchronizedAudioText"), access.features(true));
    }

    @Test
    void aPictureWithItsWordsIsReadByThem() {
        Access access = of(figure("image/png", "A bed.", paragraph(new Inline.Text("It is low."))));
        assertEquals(List.of("textual", "visual"), access.modes(false));
        assertEquals(List.of("textual", "textual,visual"), access.sufficient(false));
        assertEquals(List.of("alternativeText", "longDescription"), access.features(false));
    }

    @Test
    void oneThatTheAuthorGaveNoWordsLeavesNobodyWithoutEyesTheWhole() {
        for (Access access : List.of(of(figure("image/png", "A bed."), figure("image/png", "Bild ohne Beschreibung.")),
                of(paragraph(new Inline.Text("See "),
                        new Inline.Picture(image("image/png"), "Picture without a description."))))) {
            assertEquals(List.of("textual,visual"), access.sufficient(true));
            assertEquals(List.of("synchronizedAudioText"), access.features(true));
        }
    }

    @ParameterizedTest
    @CsvSource({"image/png, none", "image/svg+xml, none", "image/gif, unknown", "image/webp, unknown"})
    void whatMovesMayFlash(String mediaType, String hazard) {
        assertEquals(hazard, of(figure(mediaType, "A bed.")).hazard());
    }
}
