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
import java.util.Arrays;
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
    /** What is kept of the pauses: the tongue is on its way before the sound begins. */
    private static final double BEFORE_SECONDS = 0.02;
    private static final double AFTER_SECONDS = 0.03;
    /** −54 dB of full scale: below the softest "f", above the stillness of a closed mouth. */
    private static final int STILL = 64;

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
        List<EngineWord> words = EngineWord.of(spoken);
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
            return new Pcm(speech(samples, utterance, result.getSampleRate()), result.getSampleRate());
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
            if (!word.phones().isEmpty()) {
                // The library's own way, made for markup: for this word of this utterance and nothing else.
                token.getFeatures().setObject("phones", word.phones().toArray(String[]::new));
            }
            for (String part : word.phones().isEmpty() ? sounding(word.parts()) : word.parts()) {
                Item item = token.createDaughter();
                item.getFeatures().setString("name", part);
                relation.appendItem(item);
            }
            token = token.getNext();
        }
        return utterance;
    }

    /** The library has no sound at all for some groups of letters, such as "hh", or no vowel, as in "ctrl": spelled. */
    private List<String> sounding(List<String> parts) {
        List<String> sounding = new ArrayList<>();
        for (String part : parts) {
            String[] sounds = voice.getLexicon().getPhones(part, null);
            boolean syllable = sounds != null && EngineWord.isSyllable(List.of(sounds));
            if (!syllable && !part.startsWith("'")) {
                sounding.addAll(EngineWord.letters(part));
            } else {
                sounding.add(part);
            }
        }
        return sounding;
    }

    /**
     * Leaves out the pauses around it, which hiss too loudly (up to −35 dB) to be known by their level, and without the
     * up to 0.13 s for which the mouth stays closed before a "k", "t" or "p" bursts: a cue points at what is heard.
     */
    private static short[] speech(short[] samples, Utterance utterance, int sampleRate) {
        Item first = utterance.getRelation(Relation.SEGMENT).getHead();
        Item last = utterance.getRelation(Relation.SEGMENT).getTail();
        double from = isPause(first) ? end(first) - BEFORE_SECONDS : 0;
        double to = isPause(last) && last.getPrevious() != null ? end(last.getPrevious()) + AFTER_SECONDS : end(last);
        int start = Math.clamp((long) (from * sampleRate), 0, samples.length);
        int stop = Math.clamp((long) (to * sampleRate), start, samples.length);
        int heard = firstHeard(samples, start, stop) - (int) (BEFORE_SECONDS * sampleRate);
        return Arrays.copyOfRange(samples, Math.max(start, heard), stop);
    }

    private static int firstHeard(short[] samples, int from, int to) {
        int at = from;
        while (at < to && Math.abs(samples[at]) <= STILL) {
            at++;
        }
        return at;
    }

    private static boolean isPause(Item segment) {
        return segment.getFeatures().getString("name").equals("pau");
    }

    private static double end(Item segment) {
        return segment.getFeatures().getFloat("end");
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
