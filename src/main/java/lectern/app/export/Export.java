package lectern.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lectern.app.owned.FolderLock;
import lectern.app.owned.OwnFiles;
import lectern.edition.Catalogue;
import lectern.edition.Edition;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.store.BusyException;
import lectern.store.Digest;

/**
 * Writes a library as a static site, and in a folder that has one already, what is another in it. All sound is made first,
 * for pages and feeds tell how long it is; then the rest, several files at a time. What was written stays whole wherever
 * this is stopped, and the next run goes on.
 */
public final class Export {
    private static final String OWNER = "site";
    /** As many recordings or files are in the making at once: each works on all cores already where that helps. */
    private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 16);

    private final Editions editions;
    private final SiteEditions made;
    private final StaticSite.Writers writers;
    private final URI base;
    private final Path folder;
    private final Consumer<String> progress;

    /** Why a site cannot be written there, in a sentence for people. */
    public static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String sentence) {
            super(sentence);
        }
    }

    /**
     * What was done.
     *
     * @param files   of the site
     * @param written of these, now
     * @param bytes   of what was written
     * @param gone    files of an earlier run that were taken away
     * @param missing recordings that the podcasts lack: the cache had no room for what is known of them
     * @param stayed  what else is in the folder
     */
    public record Done(int files, int written, long bytes, int gone, int missing, List<String> stayed) {
        public Done {
            stayed = List.copyOf(stayed);
        }
    }

    /**
     * @param made     hears how long each file is, for the pages to tell, and what feeds miss
     * @param base     what whole addresses begin with
     * @param progress hears what is done now, and how much is left
     */
    public Export(Editions editions, SiteEditions made, StaticSite.Writers writers, URI base, Path folder,
            Consumer<String> progress) {
        this.editions = editions;
        this.made = made;
        this.writers = writers;
        this.base = base;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Looks whether a site has a place in a folder, before anybody waits for its sound.
     *
     * @throws RefusedException if it has none
     */
    public static void check(Path folder) throws RefusedException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new RefusedException(folder + " is a file. Name a folder, which may be a new one.");
        }
        Path there = folder.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null || !Files.isWritable(there)) {
            throw new RefusedException(folder + " cannot be written to.");
        }
        Optional<String> owner = OwnFiles.owner(folder);
        if (owner.isPresent() && !owner.get().equals(OWNER)) {
            throw new RefusedException(folder + " holds a book that was put there for a player. Name another folder.");
        }
    }

    /**
     * @throws RefusedException     before anything is written
     * @throws InterruptedException if somebody wants it to end; what was written is whole
     */
    public Done write() throws IOException, RefusedException, InterruptedException {
        check(folder);
        try (FolderLock _ = FolderLock.take(folder).orElseThrow(() -> new RefusedException(
                "another run writes into " + folder + " now. Wait until it has ended."));
                ExecutorService hands = hands()) {
            try {
                return write(hands);
            } finally {
                hands.shutdownNow();
            }
        }
    }

    private static ExecutorService hands() {
        return Executors.newFixedThreadPool(AT_ONCE,
                Thread.ofPlatform().daemon().name("lectern-export-", 1).factory());
    }

    private Done write(ExecutorService hands) throws IOException, RefusedException, InterruptedException {
        Catalogue catalogue = editions.now();
        OwnFiles own = OwnFiles.in(folder, OWNER, false);
        List<ExportFile> files = StaticSite.files(catalogue, editions.formats(), writers, base);
        List<String> names = files.stream().map(ExportFile::name).toList();
        Optional<Path> inTheWay = own.inTheWay(names);
        if (inTheWay.isPresent()) {
            throw new RefusedException(
                    inTheWay.get() + " is somebody else's, and a file of the site is called so. Move it away.");
        }
        record(catalogue, hands);
        own.begin(names);
        AtomicLong bytes = new AtomicLong();
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        SortedMap<Integer, List<ExportFile>> turns = files.stream()
                .collect(Collectors.groupingBy(ExportFile::turn, TreeMap::new, Collectors.toList()));
        for (List<ExportFile> turn : turns.values()) {
            all(hands, turn, file -> {
                progress.accept("file " + begun.incrementAndGet() + " of " + files.size() + ": " + file.name());
                if (write(own, file)) {
                    bytes.addAndGet(own.bytes(file.name()));
                    written.incrementAndGet();
                }
            });
        }
        int gone = own.end(names);
        return new Done(files.size(), written.get(), bytes.get(), gone, made.missing(), own.others());
    }

    /** Makes the sound of all sections that has not been made. */
    private void record(Catalogue catalogue, ExecutorService hands) throws IOException, InterruptedException {
        List<Recipe> cold = new ArrayList<>();
        catalogue.library().publications().forEach(publication -> publication.parts().forEach(section -> catalogue
                .usual(Format.MP3, publication, Optional.of(section)).filter(editions::isCold).ifPresent(cold::add)));
        AtomicInteger begun = new AtomicInteger();
        all(hands, cold, recipe -> {
            progress.accept("speaking section " + begun.incrementAndGet() + " of " + cold.size());
            copy(recipe, OutputStream.nullOutputStream());
        });
    }

    /** @return whether it was not there already */
    private boolean write(OwnFiles own, ExportFile file) throws IOException {
        return switch (file.source()) {
            case ExportFile.Made(Recipe recipe) -> {
                boolean isNew = write(own, file, recipe.key(), out -> copy(recipe, out));
                made.written(recipe, own.bytes(file.name()));
                yield isNew;
            }
            case ExportFile.Told(ExportFile.Teller teller, _) -> {
                byte[] bytes = teller.tell();
                yield write(own, file, Digest.of(out -> out.write(bytes)), out -> out.write(bytes));
            }
        };
    }

    private static boolean write(OwnFiles own, ExportFile file, Digest key, OwnFiles.Content content)
            throws IOException {
        boolean isNew = !own.has(file.name(), key.hex());
        if (isNew) {
            own.write(file.name(), key.hex(), content);
        }
        return isNew;
    }

    private void copy(Recipe recipe, OutputStream out) throws IOException {
        try (Edition edition = editions.open(recipe)) {
            edition.copy(out);
        } catch (BusyException busy) {
            throw new IllegalStateException("fewer editions are asked for at a time than may be", busy);
        }
    }

    /** Does something to one thing. */
    @FunctionalInterface
    private interface Task<T> {
        void on(T each) throws IOException;
    }

    private static <T> void all(ExecutorService hands, List<T> all, Task<T> task)
            throws IOException, InterruptedException {
        List<Future<?>> done = new ArrayList<>();
        for (T each : all) {
            done.add(hands.submit(() -> {
                task.on(each);
                return each;
            }));
        }
        try {
            for (Future<?> each : done) {
                each.get();
            }
        } catch (ExecutionException failure) {
            hands.shutdownNow();
            if (failure.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException("a part of the site could not be made", failure.getCause());
        }
    }
}
