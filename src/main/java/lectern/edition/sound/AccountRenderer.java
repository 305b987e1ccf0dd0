package lectern.edition.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.audio.Timeline;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.account.Account;
import lectern.document.account.ScriptLine;
import lectern.edition.Accounts;
import lectern.edition.Json;
import lectern.edition.Recipe;
import lectern.narration.Recordings;
import lectern.speech.Voices;
import lectern.store.Digest;

/**
 * How complete a recording is, for programs, as JSON: where the visible words of the source went, and for each sentence
 * the words and seconds, or the rule that left it out; beside that the script, the words as they are said. Waits for
 * the recording. The source is the publication's, also
 * in a section's account; times count from the beginning of the section's own recording, in seconds.
 */
public final class AccountRenderer extends SoundRenderer implements Accounts {
    public AccountRenderer(Voices voices, Recordings recordings) {
        super(voices, recordings);
    }

    @Override
    public Digest key(Recipe recipe) {
        Listening wish = wish(recipe);
        Publication publication = wish.publication();
        return Digest.of(out -> {
            out.write(super.key(recipe).hex().getBytes(StandardCharsets.US_ASCII));
            out.write((publication.id() + "\n" + publication.title() + "\n" + wish.voice() + "\n"
                    + publication.tallies() + "\n" + publication.leftOut() + "\n").getBytes(StandardCharsets.UTF_8));
            for (Section section : wish.sections()) {
                out.write((section.id() + "\n" + section.name() + "\n"
                        + recordings().script(publication, section, wish.voice()).leftOut() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    @Override
    public List<Account> known(Recipe recipe) {
        Listening wish = wish(recipe);
        return wish.sections().stream().map(section -> recordings().account(wish.publication(), section, wish.voice(),
                find(wish, section))).toList();
    }

    @Override
    public List<ScriptLine> script(Recipe recipe) {
        Listening wish = wish(recipe);
        return wish.sections().stream()
                .flatMap(section -> recordings().lines(wish.publication(), section, wish.voice()).stream()).toList();
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        Listening wish = wish(recipe);
        List<AccountFile.Part> sections = new ArrayList<>();
        for (Section section : wish.sections()) {
            Timeline timeline = recordings().timeline(wish.publication(), section, wish.voice());
            sections.add(AccountFile.Part.of(section,
                    recordings().account(wish.publication(), section, wish.voice(), Optional.of(timeline)),
                    recordings().lines(wish.publication(), section, wish.voice())));
        }
        Json.write(AccountFile.of(wish.publication(), wish.voice().id(), sections), out);
    }
}
