package lectern.speech.freetts;

import com.sun.speech.freetts.Age;
import com.sun.speech.freetts.Gender;
import com.sun.speech.freetts.UtteranceProcessor;
import com.sun.speech.freetts.diphone.DiphoneUnitSelector;
import com.sun.speech.freetts.en.us.CMUDiphoneVoice;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.io.IOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * FreeTTS's Kevin, of whose recorded sounds there is one set however many of him speak: they are never changed, reading
 * them takes a quarter of a second, and each set would hold 6 MiB.
 *
 * <p>Not the library's VoiceManager: it looks for voices in files beside the jar and in system properties.
 */
final class KevinVoice extends CMUDiphoneVoice {
    /** Files in the library's own package, by the name of the voice. */
    private static final Map<String, String> RECORDED = Map.of("kevin16", "cmu_us_kal16.bin", "kevin",
            "cmu_us_kal.bin");
    private static final Map<String, DiphoneUnitSelector> READ = new HashMap<>();

    private KevinVoice(String name, String recorded) {
        super(name, Gender.MALE, Age.YOUNGER_ADULT, name, Locale.US, "general", "cmu", new KevinLexicon(),
                KevinVoiceDirectory.class.getResource(recorded));
    }

    static Optional<KevinVoice> of(String name) {
        return Optional.ofNullable(RECORDED.get(name)).map(recorded -> new KevinVoice(name, recorded));
    }

    /** The library looks beside the class of the voice for what it was trained with. */
    @Override
    protected URL getResource(String name) {
        return CMUDiphoneVoice.class.getResource(name);
    }

    @Override
    public UtteranceProcessor getUnitSelector() throws IOException {
        synchronized (READ) {
            DiphoneUnitSelector read = READ.get(getName());
            if (read == null) {
                read = new DiphoneUnitSelector(getDatabase());
                READ.put(getName(), read);
            }
            return read;
        }
    }
}
