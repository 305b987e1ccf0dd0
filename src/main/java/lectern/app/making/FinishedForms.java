package lectern.app.making;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import lectern.edition.Build;
import lectern.edition.Edition;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.store.Blob;
import lectern.store.BlobStore;
import lectern.store.Digest;
import lectern.store.Work;

/**
 * Forms that were made already of the very same inputs, found before any text is read: to read a library and to settle
 * its words takes seconds, to copy what came of them a fraction of one. A note for each form says which editions it
 * consists of; it is kept beside them under a name that is a digest of everything that went into them, so that it can be
 * missing but never out of date. Begin at {@link #of}. Used by one thread.
 */
public final class FinishedForms {
    private static final String TOLD = "! ";
    private static final String VOICE = "% ";

    private final Function<Format, BlobStore> stores;
    private final Digest inputs;

    /**
     * A form as it was written.
     *
     * @param told   what is to be said of it on the way
     * @param voices whose sound it has, by their ids, with what their sound depends on: to ask that of all voices there
     *               are would take longer than to copy the form
     * @param files  one, or one for each section
     */
    public record Form(List<String> told, SortedMap<String, String> voices, List<Written> files) {
        public Form {
            told = told.stream().map(Form::line).toList();
            SortedMap<String, String> lines = new TreeMap<>();
            voices.forEach((id, fingerprint) -> lines.put(id, line(fingerprint)));
            voices = Collections.unmodifiableSortedMap(lines);
            files = List.copyOf(files);
        }

        /** What recipes gave. */
        public static Form of(List<Recipe> recipes, List<String> told, SortedMap<String, String> voices) {
            return new Form(told, voices, recipes.stream()
                    .map(recipe -> new Written(recipe.key(), OutputFolder.name(recipe))).toList());
        }

        private static String line(String text) {
            return text.replace('\n', ' ');
        }

        /** @param fingerprint of the voice with an id, now */
        public boolean soundsLikeNow(UnaryOperator<String> fingerprint) {
            return voices.entrySet().stream()
                    .allMatch(each -> line(fingerprint.apply(each.getKey())).equals(each.getValue()));
        }
    }

    /**
     * An edition in a file.
     *
     * @param name below the folder that is written into
     */
    public record Written(Digest edition, String name) {}

    private FinishedForms(Function<Format, BlobStore> stores, Digest inputs) {
        this.stores = stores;
        this.inputs = inputs;
    }

    /**
     * @param stores where the editions of each form are kept
     * @param said   what else than files goes into the forms
     * @param files  all files and folders that go into them, whether they are there or not
     * @return empty where nobody can tell cheaply whether the inputs are the same
     */
    public static Optional<FinishedForms> of(Function<Format, BlobStore> stores, List<String> said, Path... files) {
        try {
            return InputFiles.digest(files).map(digest -> new FinishedForms(stores, digest(digest.hex(),
                    Build.packed(), String.join("\n", said))));
        } catch (IOException unreadable) {
            // Whoever reads the texts tells of it.
            return Optional.empty();
        }
    }

    private static Digest digest(String... parts) {
        return Digest.of(out -> {
            for (String part : parts) {
                out.write((part.length() + " " + part + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** Whether these are of the very same inputs. */
    public boolean isOfSame(FinishedForms others) {
        return inputs.equals(others.inputs);
    }

    /** @param wish what is wanted of the inputs, in this form */
    public Optional<Form> find(Format format, String wish) throws IOException {
        Optional<Blob> note = stores.apply(format).find(name(format, wish));
        if (note.isEmpty()) {
            return Optional.empty();
        }
        List<String> told = new ArrayList<>();
        SortedMap<String, String> voices = new TreeMap<>();
        List<Written> files = new ArrayList<>();
        try (Blob blob = note.get()) {
            for (String line : new String(blob.bytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith(TOLD)) {
                    told.add(line.substring(TOLD.length()));
                } else if (line.startsWith(VOICE)) {
                    int blank = line.indexOf(' ', VOICE.length());
                    voices.put(line.substring(VOICE.length(), blank), line.substring(blank + 1));
                } else {
                    int blank = line.indexOf(' ');
                    files.add(new Written(new Digest(line.substring(0, blank)), line.substring(blank + 1)));
                }
            }
        }
        return Optional.of(new Form(told, voices, files));
    }

    /** Whether the bytes of a form's file are still there. */
    public boolean has(Format format, Written file) {
        return stores.apply(format).length(file.edition()).isPresent();
    }

    /** The bytes of a form's file, if they are still there. The caller closes them. */
    public Optional<Blob> open(Format format, Written file) throws IOException {
        return stores.apply(format).find(file.edition());
    }

    /** Notes what a form consists of. */
    public void keep(Format format, String wish, Form form) throws IOException {
        stores.apply(format).put(name(format, wish), out -> {
            for (String line : form.told()) {
                out.write((TOLD + line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, String> voice : form.voices().entrySet()) {
                out.write((VOICE + voice.getKey() + " " + voice.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            for (Written file : form.files()) {
                out.write((file.edition() + " " + file.name() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }).close();
    }

    /** Keeps an edition's bytes too, where its form is made anew whenever somebody asks for it. */
    public static void keep(BlobStore store, Edition edition) throws IOException {
        if (edition instanceof Edition.Ready && store.length(edition.key()).isEmpty()) {
            Work copy = edition::copy;
            store.put(edition.key(), copy).close();
        }
    }

    private Digest name(Format format, String wish) {
        return digest("finished form", inputs.hex(), format.ending(), wish);
    }
}
