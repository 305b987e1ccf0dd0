package lectern.speech.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.audio.Cue;
import lectern.document.Inline;
import lectern.document.Sentence;
import lectern.speech.Voice;

/** The utterances of a section as they are written down, each with its rest. Used once, by one thread. */
final class ScriptDraft {
    private final Verbalizer.Sentences sentences;
    private final Locale language;
    private final Voice voice;
    private final Announcements announcements;
    private final List<Utterance> utterances = new ArrayList<>();
    private final List<Script.Unsaid> leftOut = new ArrayList<>();

    /**
     * @param language of the section, which announcements are in
     */
    ScriptDraft(Verbalizer.Sentences sentences, Locale language, Voice voice) {
        this.sentences = sentences;
        this.language = language;
        this.voice = voice;
        this.announcements = Announcements.in(sentences.spoken(language, voice));
    }

    Voice voice() {
        return voice;
    }

    Voice.Pauses pauses() {
        return voice.pauses();
    }

    Announcements announcements() {
        return announcements;
    }

    /** All that has been written so far; what follows begins anew. */
    List<Utterance> take() {
        List<Utterance> taken = List.copyOf(utterances);
        utterances.clear();
        return taken;
    }

    void add(List<Utterance> more) {
        utterances.addAll(more);
    }

    Script script() {
        return new Script(voice, utterances, leftOut);
    }

    void sentence(Sentence sentence, Cue.Role role, Duration pause) {
        sentence(sentence, sentence.content(), role, pause);
    }

    /**
     * @param content the sentence's own, perhaps with words in front
     */
    void sentence(Sentence sentence, List<Inline> content, Cue.Role role, Duration pause) {
        List<Phrase.Voiced> pieces = sentences.pieces(content, sentence.language(), voice);
        pieces.stream().map(Phrase.Voiced::piece).filter(piece -> piece.leftOut()).forEach(
                piece -> leftOut.add(new Script.Unsaid(sentence.id(), piece.rule(), piece.written().strip())));
        List<Phrase> phrases = Phrase.of(pieces).stream().filter(phrase -> !phrase.isSilent()).toList();
        if (phrases.isEmpty()) {
            leftOut.add(new Script.Unsaid(sentence.id(), "no-words", sentence.text()));
        }
        for (int i = 0; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            utterances.add(new Utterance(Optional.of(sentence.id()), role, phrase.text(), phrase.spans(),
                    i + 1 < phrases.size() ? pauses().sentence().dividedBy(3) : pause, phrase.rules()));
        }
    }

    void paragraph(List<Sentence> paragraph, Duration last) {
        for (int i = 0; i < paragraph.size(); i++) {
            sentence(paragraph.get(i), Cue.Role.TEXT, i + 1 < paragraph.size() ? pauses().sentence() : last);
        }
    }

    void announce(String key, Duration pause) {
        announce(announcements.say(key), pause);
    }

    void announce(Inline words, Duration pause) {
        announce(List.of(words), pause);
    }

    /** Words of the publication that are no sentence of the section. */
    void announceText(String words, Duration pause) {
        announce(new Inline.Text(words), pause);
    }

    void announce(List<Inline> content, Duration pause) {
        words(content, language, Cue.Role.ANNOUNCEMENT, pause);
    }

    /** Words about the whole text. */
    void imprint(List<Inline> content, Duration pause) {
        words(content, language, Cue.Role.IMPRINT, pause);
    }

    /** Words that are no sentence's here, in a language of their own. */
    void words(List<Inline> content, Locale in, Cue.Role role, Duration pause) {
        for (Phrase phrase : sentences.phrases(content, in, voice)) {
            if (!phrase.isSilent()) {
                utterances.add(new Utterance(Optional.empty(), role, phrase.text(), phrase.spans(),
                        pause, phrase.rules()));
            }
        }
    }

    /** Lengthens the rest after what was said last. */
    void rest(Duration more) {
        if (!utterances.isEmpty() && more.isPositive()) {
            Utterance last = utterances.removeLast();
            utterances.add(new Utterance(last.sentence(), last.role(), last.text(), last.spans(),
                    last.pauseAfter().plus(more), last.rules()));
        }
    }
}
