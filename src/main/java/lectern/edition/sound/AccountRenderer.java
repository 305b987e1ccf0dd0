package lectern.edition.sound;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lectern.audio.Timeline;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.account.Account;
import lectern.document.account.LeftOut;
import lectern.document.account.ScriptLine;
import lectern.document.account.Tally;
import lectern.edition.Accounts;
import lectern.edition.Option;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.narration.Recordings;
import lectern.speech.Voices;
import lectern.store.Digest;

/**
 * How complete a recording is, for programs, as JSON: where the visible words of the source went, and for each sentence
 * the words and seconds, or the rule that left it out; beside that the script, the words as they are said. Waits for
 * the recording. The source is the publication's, also
 * in a section's account; times count from the beginning of the section's own recording, in seconds.
 */
public final class AccountRenderer implements Renderer, Accounts {
    private static final String REVISION = "account 2";

    private final Voices voices;
    private final Choices choices;
    private final Recordings recordings;
    private final JsonFactory json = new JsonFactory();

    public AccountRenderer(Voices voices, Recordings recordings) {
        this.voices = voices;
        this.choices = new Choices(voices);
        this.recordings = recordings;
    }

    @Override
    public List<Option> options(Publication publication) {
        return choices.of(publication);
    }

    @Override
    public Digest key(Recipe recipe) {
        Listening wish = Listening.of(voices, recipe);
        Publication publication = wish.publication();
        return Digest.of(out -> {
            out.write(SectionKeys.of(REVISION, recordings, wish).hex().getBytes(StandardCharsets.US_ASCII));
            out.write((publication.id() + "\n" + publication.title() + "\n" + wish.voice() + "\n"
                    + publication.tallies() + "\n" + publication.leftOut() + "\n").getBytes(StandardCharsets.UTF_8));
            for (Section section : wish.sections()) {
                out.write((section.id() + "\n" + section.title().text() + "\n"
                        + recordings.script(publication, section, wish.voice()).leftOut() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    @Override
    public List<Account> known(Recipe recipe) {
        Listening wish = Listening.of(voices, recipe);
        return wish.sections().stream().map(section -> recordings.account(wish.publication(), section, wish.voice(),
                find(wish, section))).toList();
    }

    @Override
    public List<ScriptLine> script(Recipe recipe) {
        Listening wish = Listening.of(voices, recipe);
        return wish.sections().stream()
                .flatMap(section -> recordings.lines(wish.publication(), section, wish.voice()).stream()).toList();
    }

    /** A timeline that cannot be read counts as unknown: it is only made again. */
    private Optional<Timeline> find(Listening wish, Section section) {
        try {
            return recordings.find(wish.publication(), section, wish.voice());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        Listening wish = Listening.of(voices, recipe);
        List<Account> accounts = new ArrayList<>();
        for (Section section : wish.sections()) {
            accounts.add(recordings.account(wish.publication(), section, wish.voice(),
                    Optional.of(recordings.timeline(wish.publication(), section, wish.voice()))));
        }
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            generator.writeStartObject();
            generator.writeStringField("publication", wish.publication().id());
            generator.writeStringField("title", wish.publication().title());
            generator.writeStringField("voice", wish.voice().id());
            generator.writeBooleanField("complete", wish.publication().isWhole()
                    && accounts.stream().allMatch(each -> each.lost() == 0));
            source(wish.publication(), generator);
            generator.writeArrayFieldStart("sections");
            for (int i = 0; i < accounts.size(); i++) {
                Section section = wish.sections().get(i);
                section(section, accounts.get(i), recordings.lines(wish.publication(), section, wish.voice()),
                        generator);
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    private static void source(Publication publication, JsonGenerator generator) throws IOException {
        generator.writeObjectFieldStart("source");
        generator.writeArrayFieldStart("files");
        for (Tally tally : publication.tallies()) {
            generator.writeStartObject();
            generator.writeStringField("file", tally.file().toString());
            generator.writeNumberField("words", tally.words());
            generator.writeNumberField("read", tally.read());
            generator.writeNumberField("leftOut", tally.leftOut());
            generator.writeArrayFieldStart("lost");
            for (String word : tally.lost()) {
                generator.writeString(word);
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeArrayFieldStart("leftOut");
        for (LeftOut part : publication.leftOut()) {
            generator.writeStartObject();
            generator.writeStringField("rule", part.rule());
            generator.writeStringField("file", part.file().toString());
            generator.writeNumberField("line", part.line());
            generator.writeStringField("text", part.text());
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }

    private static void section(Section section, Account account, List<ScriptLine> script, JsonGenerator generator)
            throws IOException {
        Set<Account.Line> unusual = Set.copyOf(account.unusual());
        generator.writeStartObject();
        generator.writeStringField("id", section.id());
        generator.writeStringField("title", section.title().text());
        generator.writeNumberField("sentences", account.lines().size());
        generator.writeNumberField("spoken", account.spoken());
        generator.writeNumberField("leftOut", account.leftOut());
        generator.writeNumberField("lost", account.lost());
        generator.writeNumberField("seconds", seconds(account.length().orElseThrow()));
        generator.writeArrayFieldStart("lines");
        for (Account.Line line : account.lines()) {
            line(line, unusual.contains(line), generator);
        }
        generator.writeEndArray();
        generator.writeArrayFieldStart("script");
        for (ScriptLine line : script) {
            said(line, generator);
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }

    /** What is heard in order, announcements between the sentences included. */
    private static void said(ScriptLine line, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        if (line.sentence().isPresent()) {
            generator.writeStringField("sentence", line.sentence().get());
        }
        generator.writeArrayFieldStart("said");
        for (ScriptLine.Part part : line.parts()) {
            generator.writeStartObject();
            if (part.voice().isPresent()) {
                generator.writeStringField("voice", part.voice().get());
            }
            generator.writeStringField("language", part.language().toLanguageTag());
            generator.writeStringField("words", part.words());
            generator.writeNumberField("pause", seconds(part.pause()));
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }

    private static void line(Account.Line line, boolean unusual, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        generator.writeStringField("sentence", line.sentence());
        generator.writeNumberField("written", line.written());
        generator.writeNumberField("spoken", line.spoken());
        if (line.heard().isPresent()) {
            generator.writeNumberField("start", seconds(line.heard().get().start()));
            generator.writeNumberField("seconds", seconds(line.heard().get().length()));
            generator.writeBooleanField("unusual", unusual);
        }
        generator.writeArrayFieldStart("leftOut");
        for (Account.Omission omission : line.leftOut()) {
            generator.writeStartObject();
            generator.writeStringField("rule", omission.rule());
            generator.writeStringField("text", omission.text());
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
