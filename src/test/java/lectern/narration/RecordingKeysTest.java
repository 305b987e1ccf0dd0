package lectern.narration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lectern.document.Inline;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.speech.Voice;
import lectern.speech.Voices;
import lectern.store.Digest;
import org.junit.jupiter.api.Test;

class RecordingKeysTest {
    private static final Voice KEVIN = Voices.embedded().standard(Locale.ENGLISH);
    private static final Section REST = section("Rest");

    private final RecordingKeys keys = new RecordingKeys();
    private final AtomicInteger written = new AtomicInteger();

    private void ask(Publication publication, Section section, Voice voice) {
        keys.of(publication, section, voice, () -> {
            written.incrementAndGet();
            return Digest.of(out -> out.write(section.id().getBytes()));
        });
    }

    @Test
    void aKeyIsWrittenOnceForAllWhoAsk() {
        Publication leaflet = leaflet();
        ask(leaflet, REST, KEVIN);
        ask(leaflet, REST, KEVIN);
        assertEquals(1, written.get());
    }

    @Test
    void anotherVoiceAndAPublicationReadAnewHaveKeysOfTheirOwn() {
        Publication leaflet = leaflet();
        ask(leaflet, REST, KEVIN);
        ask(leaflet, REST, KEVIN.atRate(2));
        // Its lexicon may have changed, though its section has not.
        ask(leaflet(), REST, KEVIN);
        assertEquals(3, written.get());
    }

    @Test
    void whoAsksForManyVoicesFillsNoMemory() {
        Publication leaflet = leaflet();
        for (int rate = 10; rate < 20; rate++) {
            ask(leaflet, REST, KEVIN.atRate(rate / 10.0));
        }
        ask(leaflet, REST, KEVIN.atRate(1));
        assertEquals(11, written.get());
    }

    private static Publication leaflet() {
        return new Publication("leaflet", Metadata.of("Leaflet", Locale.ENGLISH), List.of(REST), List.of(),
                Optional.empty(), Instant.EPOCH);
    }

    private static Section section(String title) {
        return new Section("rest", 1, new Sentence("h-1", Locale.ENGLISH, List.of(new Inline.Text(title))),
                Locale.ENGLISH, List.of());
    }
}
