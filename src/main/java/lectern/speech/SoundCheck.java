package lectern.speech;

import lectern.audio.Pcm;

/**
 * Whether a sound can be those words. It can't know what was said, but silence, or a third of the time that the
 * words need, is a failure that must not pass for speech.
 */
final class SoundCheck {
    /** The fastest that any engine was measured at was 30 ms a letter. */
    private static final double SECONDS_PER_LETTER = 0.014;
    /** −40 dB of full scale: the quietest engine speaks at −24. */
    private static final int QUIET = 328;

    private SoundCheck() {}

    /**
     * @param sound without the silence before and after
     */
    static void check(Spoken spoken, Pcm sound) throws SpeechException {
        double seconds = sound.samples().length / (double) sound.sampleRate();
        long letters = spoken.words().chars().filter(Character::isLetter).count();
        double needed = letters * SECONDS_PER_LETTER / spoken.voice().rate();
        if (!isHeard(sound.samples())) {
            throw new SpeechException(spoken.voice().engine() + " was silent for \"" + spoken.words() + "\"");
        }
        if (seconds < needed) {
            throw new SpeechException("%s said \"%s\" in %.3f s: its %d letters need %.3f"
                    .formatted(spoken.voice().engine(), spoken.words(), seconds, letters, needed));
        }
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
