package lectern.speech;

import lectern.audio.Pcm;
import lectern.speech.ipa.Transcribed;

/**
 * Whether a sound can be those words. It can't know what was said, but silence, or less than half of the time that
 * the words need, is a failure that must not pass for speech.
 */
final class SoundCheck {
    /** The fastest of some hundred sentences took 58 ms a letter. */
    private static final double SECONDS_PER_LETTER = 0.025;
    /** −40 dB of full scale: the quietest engine speaks at −24. */
    private static final int QUIET = 328;

    private SoundCheck() {}

    /**
     * @param sound without the silence before and after
     */
    static void check(Spoken spoken, Pcm sound) throws SpeechException {
        double seconds = sound.samples().length / (double) sound.sampleRate();
        long letters = letters(spoken);
        double needed = letters * SECONDS_PER_LETTER / spoken.voice().rate();
        if (!isHeard(sound.samples())) {
            throw new SpeechException(spoken.voice().engine() + " was silent for \"" + spoken.words() + "\"");
        }
        if (seconds < needed) {
            throw new SpeechException("%s said \"%s\" in %.3f s: its %d letters need %.3f"
                    .formatted(spoken.voice().engine(), spoken.words(), seconds, letters, needed));
        }
    }

    /** A transcribed run has as many as it has sounds: a lexicon may say "do" for a word of thirteen letters. */
    private static long letters(Spoken spoken) {
        long letters = spoken.words().chars().filter(Character::isLetter).count();
        for (Transcribed run : spoken.transcribed()) {
            letters += run.ipa().length() - spoken.words().substring(run.start(), run.end()).chars()
                    .filter(Character::isLetter).count();
        }
        return letters;
    }

    private static boolean isHeard(short[] samples) {
        for (short sample : samples) {
            if (Math.abs(sample) > QUIET) {
                return true;
            }
        }
        return false;
    }
}
