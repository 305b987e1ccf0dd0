package lectern.speech.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lectern.document.Block;
import lectern.document.Contact;
import lectern.document.Inline;
import lectern.document.Metadata;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.speech.Voices;
import lectern.speech.words.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An engine of another language has rules of its own, so it gets what is written. */
class OtherLanguagesTest {
    private static final Voice KEVIN = Voices.embedded().offered().getFirst();
    private static final Voice LINH = voice("linh", "vi");
    private static final Voice HANNA = voice("hanna", "de");
    private static final Verbalizer VERBALIZER = new Verbalizer(new Voices(
            List.of(KEVIN, LINH, HANNA, voice("ming", "zh"), voice("nour", "ar"), voice("nikos", "el")), Map.of(),
            List.of(), Lexicon.EMPTY));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "vi | Uống 2,5 viên (hai lần một ngày)…", "zh-Hant | 每次2.5毫克，每天兩次。",
            "ar | خذ ٢٫٥ حبة مرتين في اليوم؟", "el | Πάρτε 0,5 χάπι· καλέστε μας;", "vi | 13 11 20",
            "zh | 120/80"})
    void reachTheirVoiceAsWritten(String language, String text) {
        Locale locale = Locale.forLanguageTag(language);
        Publication publication = publication(locale, new Inline.Text(text));
        List<Spoken> spans = spans(publication, locale, text);
        assertEquals(List.of(text), spans.stream().map(Spoken::words).toList());
        assertEquals(locale.getLanguage(), spans.getFirst().voice().language().getLanguage());
    }

    @Test
    void whatTheAuthorSettledIsSaidInThem() {
        Publication publication = publication(LINH.language(), new Inline.Text("Gọi "),
                new Inline.Pronounced("số khẩn cấp", List.of(new Inline.Text("000"))), new Inline.Text(" ngay."));
        assertEquals(List.of("Gọi số khẩn cấp ngay."),
                spans(publication, LINH.language(), "Gọi 000 ngay.").stream().map(Spoken::words).toList());
    }

    @Test
    void ourOwnWordsAreSaidByAnEnglishVoice() {
        Publication publication = publication(LINH.language(), new Inline.Text("Xin chào."));
        List<Utterance> all = VERBALIZER.script(publication, publication.sections().getFirst(), LINH).utterances();
        assertTrue(all.stream().anyMatch(each -> each.spans()
                .equals(List.of(new Spoken(KEVIN, "This is read by a computer voice.")))), all.toString());
        assertEquals(List.of(new Spoken(KEVIN, "Phone"), new Spoken(LINH, "13 11 20.")),
                all.get(all.size() - 2).spans().stream()
                        .map(span -> new Spoken(span.voice(), span.words().replace(":", ""))).toList());
    }

    @Test
    void ourOwnWordsAreInTheLanguageOfTheTextWhereItsVoiceIsThere() {
        Publication publication = publication(Locale.GERMAN, new Inline.Text("Guten Tag."));
        assertEquals(List.of("1", "Guten Tag.", "Diesen Text liest eine Computerstimme.", "Ende von T.",
                "Telefon: 13 11 20.",
                "Noch einmal, Telefon: 13 11 20."), said(publication));
        Publication unspoken = publication(Locale.of("sv"), new Inline.Text("God dag."));
        assertEquals("This is read by a computer voice.", said(unspoken).get(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | 2 of 11, 1 minute.", "de | 2 von 11, eine Minute.",
            "ar | 2 من 11، دقيقة واحدة."})
    void howLongItTakesIsRoundedToMinutes(String language, String one) {
        Announcements announcements = Announcements.in(Locale.forLanguageTag(language));
        assertEquals(one, Inline.text(List.of(announcements.place(2, 11, 1.4))));
        assertNotEquals(one, Inline.text(List.of(announcements.place(2, 11, 0.4))));
        assertTrue(Inline.text(List.of(announcements.place(2, 13, 11.5))).contains("12"));
    }

    @Test
    void aSentenceTooLongForOneBreathIsCutAtItsOwnMarks() {
        String part = "每天服药两次然后好好休息，";
        Publication publication = publication(Locale.CHINESE, new Inline.Text(part.repeat(50)));
        List<Utterance> said = VERBALIZER
                .script(publication, publication.sections().getFirst(), voice("ming", "zh")).utterances().stream()
                .filter(utterance -> utterance.sentence().equals(Optional.of("p-1"))).toList();
        assertTrue(said.size() > 1);
        said.forEach(utterance -> assertTrue(utterance.spans().getFirst().words().endsWith("，"),
                utterance.spans().toString()));
        assertEquals(part.repeat(50), String.join("", said.stream().map(each -> each.spans().getFirst().words())
                .toList()));
    }

    @Test
    void aLanguageWithoutAVoiceIsReportedOnce() {
        Publication publication = publication(Locale.forLanguageTag("en-AU"), new Inline.Text("Say "),
                new Inline.Foreign(Locale.forLanguageTag("mi"), List.of(new Inline.Text("kia ora"))),
                new Inline.Foreign(Locale.forLanguageTag("mi"), List.of(new Inline.Text("haere mai"))),
                new Inline.Foreign(Locale.forLanguageTag("el"), List.of(new Inline.Text("γεια σου"))));
        List<Problem> problems = VERBALIZER.problems(publication);
        assertEquals(List.of(Problem.Code.NO_VOICE_FOR_LANGUAGE), problems.stream().map(Problem::code).toList());
        assertTrue(problems.getFirst().text().contains("Māori") && problems.getFirst().text().contains("kia ora"),
                problems.getFirst().text());
    }

    private static List<String> said(Publication publication) {
        return VERBALIZER.script(publication, publication.sections().getFirst(), HANNA).utterances().stream()
                .map(Utterance::text).toList();
    }

    private static List<Spoken> spans(Publication publication, Locale language, String text) {
        Voice voice = KEVIN;
        return VERBALIZER.script(publication, publication.sections().getFirst(), voice).utterances().stream()
                .filter(utterance -> utterance.text().equals(text)).findFirst().orElseThrow().spans();
    }

    private static Voice voice(String id, String language) {
        return new Voice(id, id, Locale.forLanguageTag(language), new Voice.Source("espeak-ng", language),
                Voice.Prosody.natural(170, KEVIN.pauses()));
    }

    private static Publication publication(Locale language, Inline... content) {
        Sentence title = new Sentence("h-1", language, List.of(new Inline.Text("1")));
        List<Sentence> words = new ArrayList<>(List.of(new Sentence("p-1", language, List.of(content))));
        Contact contact = new Contact(Optional.empty(), Optional.of("13 11 20"), Optional.empty(), Optional.empty());
        Metadata metadata = new Metadata("T", Optional.empty(), language,
                new Metadata.Imprint(Optional.empty(), Optional.of(contact), Optional.empty()), Metadata.Review.NONE,
                Optional.empty(), Optional.empty());
        return new Publication("booklet", metadata,
                List.of(new Section("s", 1, title, language, List.of(new Block.Paragraph(words)))), List.of(),
                Optional.empty(), Instant.EPOCH);
    }
}
