package lectern.app.making;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import lectern.app.terminal.Progress;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Edition;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.edition.sound.Listening;
import lectern.narration.Recordings;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.speech.Voices;
import lectern.store.BlobStore;
import lectern.store.BusyException;

/** Makes forms as files. */
public final class FormFiles {
    private static final int KIBIBYTE = 1024;
    /** More forms at once would take more memory and no less time. */
    private static final int CORES = Math.min(8, Runtime.getRuntime().availableProcessors());

    private final Editions editions;
    private final Voices voices;
    private final Recordings recordings;
    private final Function<Format, BlobStore> stores;

    /** @param stores where the editions of each form are kept */
    public FormFiles(Editions editions, Voices voices, Recordings recordings, Function<Format, BlobStore> stores) {
        this.editions = editions;
        this.voices = voices;
        this.recordings = recordings;
        this.stores = stores;
    }

    /**
     * Makes as many forms at once as there are cores, each into its file. The sound of a whole publication is spoken
     * first, section after section, while the forms without sound are made: all that has sound is then joined out of the
     * same clips.
     *
     * @param recipes of one publication
     * @param done    hears of each file, in the order of the recipes
     * @throws TakenException before anything is made
     */
    public void write(List<Recipe> recipes, OutputFolder folder, Progress progress, Consumer<Path> done)
            throws IOException, TakenException {
        TakenException.check(folder.taken(recipes.stream().map(folder::file).toList()));
        List<Recipe> missing = recipes.stream().filter(recipe -> !folder.isWritten(folder.file(recipe))).toList();
        MakingProgress shown = new MakingProgress(progress, missing.size());
        try (Makers makers = new Makers(CORES)) {
            List<Recipe> wholes = missing.stream().filter(each -> each.section().isEmpty() && isSpoken(each)).toList();
            Optional<Makers.Task<Void>> spoken = wholes.stream().findFirst().map(whole -> makers.start(() -> {
                speak(whole, what -> shown.say(whole.publication(), what));
                shown.end(whole.publication(), 0);
                return null;
            }));
            Map<Recipe, Makers.Task<Path>> files = new LinkedHashMap<>();
            // Whoever waits for the sound takes a core's place, and so comes last.
            missing.stream().filter(recipe -> !wholes.contains(recipe)).forEach(recipe -> files.put(recipe,
                    makers.start(() -> write(recipe, folder.file(recipe), shown))));
            wholes.forEach(recipe -> files.put(recipe, makers.start(() -> {
                spoken.orElseThrow().await();
                return write(recipe, folder.file(recipe), shown);
            })));
            makers.awaitAll(missing.stream().map(files::get).toList(), path -> {
                if (folder.note(path)) {
                    shown.tell(() -> done.accept(path));
                }
            });
        }
    }

    private Path write(Recipe recipe, OutputFile target, MakingProgress progress) throws IOException {
        try (Edition edition = open(recipe)) {
            target.write(edition::copy, bytes -> progress.say(target,
                    target.path().getFileName() + " " + bytes / KIBIBYTE + " KiB"));
            FinishedForms.keep(stores.apply(recipe.format()), edition);
        }
        progress.end(target, 1);
        return target.path();
    }

    /**
     * Makes the sound of section after section, so that a person sees how far it is.
     *
     * @param whole a recipe in which a voice is chosen
     */
    public void speak(Recipe whole, Consumer<String> progress) throws IOException {
        Publication publication = whole.publication();
        Voice voice = Listening.of(voices, whole).voice();
        int count = publication.sections().size();
        for (int i = 0; i < count; i++) {
            progress.accept("speaking section " + (i + 1) + " of " + count);
            recordings.timeline(publication, publication.sections().get(i), voice);
        }
    }

    /** Writes a form, made before or not. */
    public void copy(Recipe recipe, OutputStream out) throws IOException {
        try (Edition edition = open(recipe)) {
            edition.copy(out);
        }
    }

    /**
     * All voices that are heard in these, by their ids, with what their sound depends on.
     *
     * @param fingerprint of a voice: changes when it sounds otherwise
     */
    public SortedMap<String, String> heard(List<Recipe> recipes, Function<Voice, String> fingerprint) {
        record Heard(Section section, Voice voice) {}
        SortedMap<String, String> found = new TreeMap<>();
        Set<Heard> heard = new HashSet<>();
        for (Recipe recipe : recipes) {
            if (isSpoken(recipe)) {
                Voice voice = Listening.of(voices, recipe).voice();
                recipe.sections().stream().filter(part -> heard.add(new Heard(part, voice)))
                        .flatMap(part -> recordings.script(recipe.publication(), part, voice).utterances().stream())
                        .flatMap(utterance -> utterance.spans().stream().map(Spoken::voice)).distinct()
                        .forEach(each -> found.put(each.id(), fingerprint.apply(each)));
                found.put(voice.id(), fingerprint.apply(voice));
            }
        }
        return found;
    }

    /** Whether it waits for the sound of all its sections. */
    private static boolean isSpoken(Recipe recipe) {
        return recipe.format().is(Format.Trait.RECORDED) && !"no".equals(recipe.options().get("sound"));
    }

    private Edition open(Recipe recipe) throws IOException {
        try {
            return editions.open(recipe);
        } catch (BusyException busy) {
            throw new IllegalStateException("one command asks for no more editions at once than there are cores", busy);
        }
    }
}
