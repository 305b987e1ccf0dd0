package lectern.narration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lectern.audio.Mp3Encoder;
import lectern.audio.Pcm;
import lectern.audio.Timeline;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.account.Account;
import lectern.document.account.ScriptLine;
import lectern.speech.EnginePool;
import lectern.speech.Voice;
import lectern.speech.script.Script;
import lectern.speech.script.Utterance;
import lectern.speech.script.Verbalizer;
import lectern.store.Blob;
import lectern.store.BlobStore;
import lectern.store.Digest;
import lectern.store.Priority;
import lectern.store.Workshop;

/**
 * The front door to spoken sections: what is said, what the sound is called before it is made, the sound, and when
 * each sentence is heard. Safe for many threads.
 *
 * <p>A recording is its clips' frames and nothing else. Its timeline is known when the last clip is made, and kept
 * longest: it is small, and the sound can always be made again.
 */
public final class Recordings {
    /** Some 200 bytes each. */
    private static final int MOST_LENGTHS = 20_000;
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    /** Which section of how many this is and how long, about. */
    private static final Duration ANNOUNCEMENT = Duration.ofSeconds(3);

    private final Verbalizer verbalizer;
    private final EnginePool engines;
    private final Workshop workshop;
    private final Clips clips;
    private final BlobStore timelines;
    private final int ahead;
    private final ScriptCache scripts;
    private final RecordingKeys keys = new RecordingKeys();
    private final Cache<Digest, Length> lengths = Caffeine.newBuilder().maximumSize(MOST_LENGTHS).build();

    /**
     * @param clips     keeps clips
     * @param timelines keeps timelines
     * @param ahead     how many clips of one recording may be under way at once: a few more than there are cores
     */
    public Recordings(Verbalizer verbalizer, EnginePool engines, Mp3Encoder encoder, BlobStore clips,
            BlobStore timelines, Workshop workshop, int ahead) {
        this(verbalizer, engines, encoder, clips, timelines, workshop, ahead, DEADLINE);
    }

    /** @param deadline for an engine to say one span */
    public Recordings(Verbalizer verbalizer, EnginePool engines, Mp3Encoder encoder, BlobStore clips,
            BlobStore timelines, Workshop workshop, int ahead, Duration deadline) {
        this.verbalizer = verbalizer;
        this.engines = engines;
        this.workshop = workshop;
        this.clips = new Clips(engines, encoder, clips, workshop, deadline);
        this.timelines = timelines;
        this.ahead = ahead;
        this.scripts = new ScriptCache(verbalizer, this.clips, this::sampleRate);
    }

    /** Everything that is said of a section, and what is not. */
    public Script script(Publication publication, Section section, Voice voice) {
        return scripts.of(publication, section, voice).script();
    }

    /** The same to read, sentence by sentence. */
    public List<ScriptLine> lines(Publication publication, Section section, Voice voice) {
        return SectionScript.lines(section, script(publication, section, voice));
    }

    /**
     * How much of a section is heard, and when. Makes no sound.
     *
     * @param timeline of its recording; empty if that is not known
     */
    public Account account(Publication publication, Section section, Voice voice, Optional<Timeline> timeline) {
        return new SectionAccount(section, script(publication, section, voice), timeline).settle();
    }

    /** The name of a section's recording: changes whenever its sound or its captions may. Makes no sound. */
    public Digest key(Publication publication, Section section, Voice voice) {
        return keys.of(publication, section, voice, () -> scripts.of(publication, section, voice).key());
    }

    /** Whether its name is remembered: if not, to ask for it takes as long as to settle the section's words. */
    public boolean isNamed(Publication publication, Section section, Voice voice) {
        return keys.has(publication, section, voice);
    }

    /**
     * About how long it is, before it is made: from the words as they are written, a digit and a Chinese sign counting as one,
     * because settling how they are said takes longer than a page that only mentions it should.
     */
    public Duration estimate(Section section, Voice voice) {
        List<String> sentences = section.sentences().stream().map(Sentence::text).toList();
        long words = sentences.stream().mapToLong(text -> 1 + text.chars()
                .filter(c -> c == ' ' || Character.isDigit(c) || Character.isIdeographic(c)).count()).sum();
        return Duration.ofMillis(Math.round(words * 60_000.0 / (voice.wordsPerMinute() * voice.rate())))
                .plus(ANNOUNCEMENT).plus(voice.pauses().paragraph().multipliedBy(sentences.size()));
    }

    /** Makes a clip as any other and keeps it nowhere: what the first would take long for is done then. */
    public void rehearse(Utterance utterance) throws IOException {
        clips.make(utterance, sampleRate(utterance.spans().getFirst().voice()));
    }

    /** When each sentence is heard, if the recording has been made. */
    public Optional<Timeline> find(Publication publication, Section section, Voice voice) throws IOException {
        Optional<Blob> found = timelines.find(TimelineFile.key(key(publication, section, voice)));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (Blob blob = found.get()) {
            return Optional.of(TimelineFile.read(blob.bytes()));
        }
    }

    /** How long it is, if the recording has been made. What was read once is not read again. */
    public Optional<Duration> length(Publication publication, Section section, Voice voice) throws IOException {
        Digest name = TimelineFile.key(key(publication, section, voice));
        long now = timelines.changes();
        Optional<Length> read = Optional.ofNullable(lengths.getIfPresent(name));
        if (read.isPresent() && read.get().changes() == now) {
            return Optional.of(read.get().time());
        }
        if (timelines.length(name).isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> length = read.isPresent()
                ? read.map(Length::time)
                : find(publication, section, voice).map(Timeline::length);
        length.ifPresent(each -> lengths.put(name, new Length(each, now)));
        return length;
    }

    /** @param changes how often timelines had come or gone when it was there */
    private record Length(Duration time, long changes) {}

    /** How often a recording became known or was forgotten. */
    public long changes() {
        return timelines.changes();
    }

    /** How many clips were made since the start. */
    public long clipsMade() {
        return clips.made();
    }

    /** How many clips were there already when they were needed. */
    public long clipsFound() {
        return clips.found();
    }

    /** When each sentence is heard; makes whatever clips are missing. */
    public Timeline timeline(Publication publication, Section section, Voice voice) throws IOException {
        Optional<Timeline> known = find(publication, section, voice);
        return known.isPresent()
                ? known.get()
                : write(publication, section, voice, Priority.SOON, OutputStream.nullOutputStream());
    }

    /**
     * Writes a section's frames, flushing after each clip.
     *
     * @throws IOException if a clip cannot be made: what was written is not the whole
     */
    public Timeline write(Publication publication, Section section, Voice voice, Priority priority, OutputStream out)
            throws IOException {
        ScriptCache.Named part = scripts.of(publication, section, voice);
        Timeline timeline = narrator(voice, priority).narrate(part.script().utterances(), out);
        Digest name = TimelineFile.key(part.key());
        // Whoever joins known clips again has nothing new to tell.
        if (timelines.length(name).isEmpty()) {
            timelines.put(name, file -> TimelineFile.write(timeline, file)).close();
        }
        return timeline;
    }

    /**
     * Writes a section's frames from a sentence on: the same bytes as the end of the whole.
     *
     * @throws IllegalArgumentException if the section has no such sentence
     */
    public void writeFrom(Publication publication, Section section, Voice voice, String sentence, OutputStream out)
            throws IOException {
        List<Utterance> utterances = script(publication, section, voice).utterances();
        int first = first(publication, section, voice, sentence);
        narrator(voice, Priority.NOW).narrate(utterances.subList(first, utterances.size()), out);
    }

    /**
     * Where in a section's script, and among its timeline's cues, one who begins at a sentence begins to listen. Of a
     * sentence that a rule left out, as one of symbols only, that is at the next that is said.
     *
     * @throws IllegalArgumentException if the section has no such sentence
     */
    public int first(Publication publication, Section section, Voice voice, String sentence) {
        List<String> ids = section.sentences().stream().map(Sentence::id).toList();
        int start = ids.indexOf(sentence);
        if (start < 0) {
            throw new IllegalArgumentException("sentence is " + sentence + ": there is none in " + section.id());
        }
        List<String> said = script(publication, section, voice).utterances().stream()
                .map(utterance -> utterance.sentence().orElse("")).toList();
        return ids.subList(start, ids.size()).stream().mapToInt(said::indexOf).filter(index -> index >= 0)
                .findFirst().orElse(said.size() - 1);
    }

    /** Makes the clips of a section and its timeline, behind all others' work. */
    public void prepare(Publication publication, Section section, Voice voice) throws IOException {
        try (Workshop.Aside _ = workshop.aside()) {
            write(publication, section, voice, Priority.BACKGROUND, OutputStream.nullOutputStream());
        }
    }

    /** Some utterances that belong to no publication, as frames. */
    public void write(List<Utterance> utterances, Voice voice, OutputStream out) throws IOException {
        narrator(voice, Priority.NOW).narrate(utterances, out);
    }

    /** The name of what {@link #writeTitle} would write. Makes no sound. */
    public Digest titleKey(Publication publication, Voice voice) {
        return Digest.of(out -> {
            for (Utterance utterance : verbalizer.title(publication, voice)) {
                out.write(clips.key(utterance, sampleRate(voice)).hex().getBytes(StandardCharsets.US_ASCII));
            }
        });
    }

    /**
     * A publication's title by itself, as frames: no section says it. Makes what is missing of it.
     *
     * @return empty where there is no word in it to say
     */
    public Optional<Timeline> writeTitle(Publication publication, Voice voice, OutputStream out) throws IOException {
        List<Utterance> title = verbalizer.title(publication, voice);
        return title.isEmpty()
                ? Optional.empty()
                : Optional.of(narrator(voice, Priority.SOON).narrate(title, out));
    }

    /** An utterance as samples, for a loudspeaker. */
    public Pcm sound(Utterance utterance, Voice voice) throws IOException {
        return clips.sound(utterance, sampleRate(voice));
    }

    private int sampleRate(Voice voice) {
        return Mp3Encoder.sampleRate(engines.sampleRate(voice));
    }

    private Narrator narrator(Voice voice, Priority priority) {
        // What nobody waits for never has more than one core, so that a listener finds another.
        return new Narrator(clips, sampleRate(voice), priority == Priority.BACKGROUND ? 0 : ahead, priority);
    }
}
