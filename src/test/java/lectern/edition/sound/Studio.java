package lectern.edition.sound;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import lectern.audio.Mp3Encoder;
import lectern.audio.Pcm;
import lectern.audio.Timeline;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.edition.Edition;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.Option;
import lectern.edition.Recipe;
import lectern.edition.Recipes;
import lectern.edition.Renderer;
import lectern.edition.daisy.DaisyRenderer;
import lectern.narration.Recordings;
import lectern.speech.EnginePool;
import lectern.speech.Speaker;
import lectern.speech.SpeechEngine;
import lectern.speech.SpeechException;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.speech.Voices;
import lectern.speech.freetts.FreeTts;
import lectern.speech.script.Verbalizer;
import lectern.store.BlobStore;
import lectern.store.Digest;
import lectern.store.DirectoryStore;
import lectern.store.Workshop;

/** All that sound is made with, for real, in a folder of its own; the engine counts, and fails or waits when told. */
final class Studio implements AutoCloseable {
    static final Locale ENGLISH = Locale.forLanguageTag("en-AU");

    final Engine engine = new Engine();
    final Cover covers = new Cover();
    final Mp3Renderer mp3;
    final AccountRenderer accounts;
    final Editions editions;
    final BlobStore kept;
    final BlobStore clips;
    private final EnginePool engines;
    private final BlobStore timelines;
    private final Workshop workshop;
    private final Recordings recordings;
    private final Voice kevin;
    private volatile Library library;

    Studio(Path folder, int cores, Library library) throws IOException {
        this(folder, cores, library, Duration.ofSeconds(20));
    }

    /** @param deadline for the engine */
    Studio(Path folder, int cores, Library library, Duration deadline) throws IOException {
        this.library = library;
        engines = new EnginePool(List.of(engine), cores, Runnable::run);
        kept = new DirectoryStore(folder.resolve("editions"), 100_000_000);
        clips = new DirectoryStore(folder.resolve("clips"), 100_000_000);
        timelines = new DirectoryStore(folder.resolve("timelines"), 1_000_000);
        workshop = new Workshop(folder.resolve("orders"), 200, cores);
        Voices voices = Voices.embedded();
        kevin = voices.standard(ENGLISH);
        recordings = new Recordings(new Verbalizer(voices), engines, new Mp3Encoder(), clips, timelines,
                workshop, cores + 2, deadline);
        mp3 = new Mp3Renderer(voices, recordings);
        accounts = new AccountRenderer(voices, recordings);
        editions = new Editions(() -> this.library, Recipes.renderers(entry(Format.MP3, mp3),
                entry(Format.DOWNLOAD, new DownloadRenderer(voices, recordings, covers)),
                entry(Format.ALBUM, new AlbumRenderer(voices, recordings, covers)), entry(Format.COVER, covers),
                entry(Format.DAISY, new DaisyRenderer(voices, recordings, Optional.empty())),
                entry(Format.WEBVTT, new CaptionsRenderer(CaptionSyntax.WEBVTT, voices, recordings)),
                entry(Format.SUBRIP, new CaptionsRenderer(CaptionSyntax.SUBRIP, voices, recordings)),
                entry(Format.CHAPTERS, new ChaptersRenderer(voices, recordings)),
                entry(Format.ACCOUNT, accounts)),
                kept, workshop, Clock.systemUTC());
    }

    Timeline timeline(String publication, String section) throws IOException {
        Publication found = library.find(publication).orElseThrow();
        return recordings.timeline(found, found.find(section).orElseThrow(), kevin);
    }

    void publish(Library next) {
        library = next;
    }

    Library library() {
        return library;
    }

    /** @param section empty for the whole booklet */
    Recipe recipe(Format format, String section) {
        return recipe(format, "booklet", section, "1");
    }

    Recipe recipe(Format format, String publication, String section, String rate) {
        return Recipes.of(editions.now(), format, publication, Optional.of(section).filter(id -> !id.isEmpty()),
                Map.of("voice", "kevin", "rate", rate));
    }

    byte[] make(Format format, String section) throws Exception {
        return make(recipe(format, section));
    }

    byte[] make(Recipe recipe) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Edition edition = editions.open(recipe)) {
            edition.copy(bytes);
            if (edition instanceof Edition.InTheMaking making) {
                making.body().await(Duration.ofSeconds(30));
            }
        }
        return bytes.toByteArray();
    }

    static Library library(Section... sections) {
        Metadata metadata = new Metadata("Your <medicine>", Optional.empty(), ENGLISH,
                new Metadata.Imprint(Optional.of("A charity"), Optional.empty(), Optional.empty()),
                Metadata.Review.NONE, Optional.empty(), Optional.empty());
        return new Library(List.of(new Publication("booklet", metadata, List.of(sections), List.of(),
                Optional.empty(), Instant.EPOCH)), List.of(), Instant.EPOCH);
    }

    /** Blocks of text; those that begin with # are headings. The sentences' ids are {@code id-1}, {@code id-2}… */
    static Section section(String id, String title, String... texts) {
        AtomicInteger number = new AtomicInteger();
        List<Block> blocks = Arrays.stream(texts).map(text -> {
            Sentence sentence = sentence(id + "-" + number.incrementAndGet(), text.replaceFirst("^# ", ""));
            return text.startsWith("# ")
                    ? (Block) new Block.Heading(1, sentence)
                    : new Block.Paragraph(List.of(sentence));
        }).toList();
        return new Section(id, 1, sentence(id + "-title", title), ENGLISH, blocks);
    }

    private static Sentence sentence(String id, String text) {
        return new Sentence(id, ENGLISH, List.of(new Inline.Text(text)));
    }

    @Override
    public void close() throws IOException {
        workshop.close();
        engines.close();
        kept.close();
        clips.close();
        timelines.close();
    }

    /** A picture for everything, named by itself. */
    static final class Cover implements Renderer {
        volatile byte[] picture = {(byte) 0xFF, (byte) 0xD8, 0, (byte) 0xFF, (byte) 0xFB, 1};

        @Override
        public List<Option> options(Publication publication) {
            return List.of(new Option("side", List.of("3000", "400"), "3000"));
        }

        @Override
        public Digest key(Recipe recipe) {
            return Digest.of(out -> out.write(picture));
        }

        @Override
        public void render(Recipe recipe, OutputStream out) throws IOException {
            assertEquals("400", recipe.options().get("side"));
            out.write(picture);
        }
    }

    /** FreeTTS with a hand on it. */
    static final class Engine implements SpeechEngine {
        private final FreeTts real = new FreeTts();
        final AtomicInteger calls = new AtomicInteger();
        final CountDownLatch go = new CountDownLatch(1);
        volatile String failsAt = "\0";
        volatile String waitsAt = "\0";
        volatile String spoilsAt = "\0";
        volatile UnaryOperator<Pcm> spoils = UnaryOperator.identity();

        @Override
        public String name() {
            return real.name();
        }

        @Override
        public Optional<String> missing() {
            return real.missing();
        }

        @Override
        public String fingerprint(Voice voice) {
            return real.fingerprint(voice);
        }

        @Override
        public int sampleRate(Voice voice) {
            return real.sampleRate(voice);
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public Speaker open(Voice voice) throws SpeechException {
            Speaker speaker = real.open(voice);
            return new Speaker() {
                @Override
                public Pcm speak(Spoken spoken) throws SpeechException {
                    calls.incrementAndGet();
                    if (spoken.words().contains(failsAt)) {
                        throw new SpeechException("told to fail");
                    }
                    if (spoken.words().contains(waitsAt)) {
                        await();
                    }
                    Pcm sound = speaker.speak(spoken);
                    return spoken.words().contains(spoilsAt) ? spoils.apply(sound) : sound;
                }

                private void await() throws SpeechException {
                    try {
                        go.await();
                    } catch (InterruptedException interrupt) {
                        Thread.currentThread().interrupt();
                        throw new SpeechException("interrupted", interrupt);
                    }
                }

                @Override
                public void close() {
                    speaker.close();
                }
            };
        }
    }
}
