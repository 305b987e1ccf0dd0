package lectern.app.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import lectern.cluster.Cluster;
import lectern.cluster.snapshot.Equipment;
import lectern.cluster.snapshot.SharedContent;
import lectern.content.ContentFolder;
import lectern.content.FolderFollower;
import lectern.content.GoodDescriptions;
import lectern.content.LiveLibrary;
import lectern.content.importer.Importers;
import lectern.content.kept.KeptReadings;
import lectern.web.Dates;
import org.jspecify.annotations.Nullable;

/** That of a node of a cluster: its copy of what is published there, by another node or by itself. Safe for many threads. */
public final class NodeContent implements ServedContent {
    private final SharedContent shared;
    private final Optional<Path> published;
    private final GoodDescriptions descriptions = GoodDescriptions.inMemory();
    private final LiveLibrary library;
    private final Dates dates;
    private volatile @Nullable FolderFollower following;

    /**
     * @param cache     the node's folder for the copy
     * @param equipment what editions are made with besides
     * @param publishes the folder that is published from here; empty for a node that takes what others publish
     * @param machine   says what time it is here; its time zone does not matter
     * @param readings  what earlier starts have read of the copy
     * @param reader    runs the first reading
     */
    public NodeContent(Cluster cluster, Path cache, Equipment equipment, Optional<ContentFolder> publishes,
            Clock machine, KeptReadings readings, Executor reader) throws IOException {
        published = publishes.map(ContentFolder::path);
        shared = new SharedContent(cluster, cache, equipment,
                publishes.map(folder -> new SharedContent.Publisher(folder.path(), folder::slips)), machine);
        Clock clock = new PublishersClock(machine, shared);
        dates = Dates.ofAll(clock, shared::equipped);
        descriptions.replace(shared.slips());
        library = new LiveLibrary(new ContentFolder(shared.folder(), clock, descriptions, Importers.ALL, readings),
                reader);
    }

    /**
     * The clock of this machine in the time zone of whoever publishes: a text's review is overdue on all nodes from the same
     * moment.
     */
    private static final class PublishersClock extends Clock {
        private final Clock clock;
        private final SharedContent shared;

        PublishersClock(Clock clock, SharedContent shared) {
            this.clock = clock;
            this.shared = shared;
        }

        @Override
        public ZoneId getZone() {
            return shared.zone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return clock.withZone(zone);
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }
    }

    @Override
    public LiveLibrary library() {
        return library;
    }

    @Override
    public Dates dates() {
        return dates;
    }

    @Override
    public Optional<SharedContent> shared() {
        return Optional.of(shared);
    }

    @Override
    public void watch(ThreadFactory threads) throws IOException {
        shared.start(this::swap, threads);
        if (published.isPresent()) {
            following = FolderFollower.of(published.get(), threads, new FolderFollower.Listener() {
                @Override
                public void look() {
                    shared.folderChanged();
                }

                @Override
                public void changed(Set<Path> places) {
                    shared.folderChanged();
                }
            });
        }
    }

    private void swap() {
        descriptions.replace(shared.slips());
        library.reload();
    }

    @Override
    public void close() throws IOException {
        FolderFollower follower = following;
        if (follower != null) {
            follower.close();
        }
        shared.close();
        library.close();
    }
}
