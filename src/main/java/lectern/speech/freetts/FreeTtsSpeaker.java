package lectern.speech.freetts;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.ProcessException;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.Token;
import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.UtteranceProcessor;
import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.relp.LPCResult;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import lectern.audio.Pcm;
import lectern.speech.Speaker;
import lectern.speech.SpeechException;
import lectern.speech.Spoken;

/**
 * A loaded FreeTTS voice. The library's chain of processors is run without its first, which guesses what numbers
 * and abbreviations mean: which words are said is settled before, and every one of them reaches the lexicon as it
 * is.
 */
final class FreeTtsSpeaker implements Speaker {
    /** The library's cost grows faster than the number of words. */
    private static final int MOST_WORDS = 80;
    private static final float NATURAL_PITCH = 100;

    private final Voice voice;
    private final List<UtteranceProcessor> processors;

    FreeTtsSpeaker(Voice voice) {
        this.voice = voice;
        List<UtteranceProcessor> all = new ArrayList<>();
        for (Object processor : voice.getUtteranceProcessors()) {
            all.add((UtteranceProcessor) processor);
        }
        this.processors = List.copyOf(all.subList(1, all.size()));
    }

    @Override
    public Pcm speak(Spoken spoken) throws SpeechException {
        voice.setDurationStretch((float) (1 / spoken.voice().rate()));
        voice.setPitch((float) (NATURAL_PITCH * spoken.voice().pitch()));
        List<EngineWord> words = EngineWord.of(spoken.words());
        List<Pcm> parts = new ArrayList<>();
        for (int from = 0; from < words.size(); from += MOST_WORDS) {
            if (Thread.interrupted()) {
                throw new SpeechException("interrupted after " + from + " words");
            }
            parts.add(say(words.subList(from, Math.min(words.size(), from + MOST_WORDS))));
        }
        return join(parts);
    }

    @Override
    public void close() {
        voice.deallocate();
    }

    private Pcm say(List<EngineWord> words) throws SpeechException {
        try {
            Utterance utterance = utterance(words);
            for (UtteranceProcessor processor : processors) {
                processor.processUtterance(utterance);
            }
            everyWordIsHeard(utterance);
            LPCResult result = (LPCResult) utterance.getObject("target_lpcres");
            short[] samples = new short[result.getNumberOfSamples()];
            ByteBuffer.wrap(result.getWaveSamples()).asShortBuffer().get(samples);
            return new Pcm(samples, result.getSampleRate());
        } catch (ProcessException | RuntimeException cause) {
            // The library throws both for words that it has no way with.
            throw new SpeechException("freetts can not say " + words, cause);
        }
    }

    private Utterance utterance(List<EngineWord> words) {
        List<Token> tokens = new ArrayList<>();
        for (EngineWord word : words) {
            Token token = new Token();
            token.setWord(word.word());
            token.setWhitespace(" ");
            token.setPrepunctuation("");
            token.setPostpunctuation(word.punctuation());
            tokens.add(token);
        }
        Utterance utterance = new Utterance(voice, tokens);
        Relation relation = utterance.createRelation(Relation.WORD);
        Item token = utterance.getRelation(Relation.TOKEN).getHead();
        for (EngineWord word : words) {
            for (String part : word.parts()) {
                Item item = token.createDaughter();
                item.getFeatures().setString("name", part);
                relation.appendItem(item);
            }
            token = token.getNext();
        }
        return utterance;
    }

    /** The library drops a word without a sound of its own and says nothing about it. */
    private static void everyWordIsHeard(Utterance utterance) throws SpeechException {
        for (Item word = utterance.getRelation(Relation.WORD).getHead(); word != null; word = word.getNext()) {
            Item syllables = word.getItemAs(Relation.SYLLABLE_STRUCTURE);
            if (syllables == null || !syllables.hasDaughters() || !syllables.getDaughter().hasDaughters()) {
                throw new SpeechException("freetts has no sound for \"" + word + "\"");
            }
        }
    }

    private static Pcm join(List<Pcm> parts) throws SpeechException {
        if (parts.isEmpty()) {
            throw new SpeechException("freetts found no word to say");
        }
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        short[] samples = new short[parts.stream().mapToInt(part -> part.samples().length).sum()];
        int at = 0;
        for (Pcm part : parts) {
            System.arraycopy(part.samples(), 0, samples, at, part.samples().length);
            at += part.samples().length;
        }
        return new Pcm(samples, parts.getFirst().sampleRate());
    }
}
