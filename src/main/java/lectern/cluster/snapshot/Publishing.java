package lectern.cluster.snapshot;

import io.nats.client.JetStreamApiException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lectern.store.Digest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts before the cluster what changes in the publisher's folder, by the rules that {@link SharedContent} tells. For one thread, but
 * for {@link #trouble}.
 */
final class Publishing {
    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    private final SharedContent.Publisher publisher;
    private final FolderScan scan;
    private final Pointer pointer;
    private final SharedFiles files;
    private final ServedCopy served;
    private final Following following;
    private final Bell bell;
    private final Clock clock;
    private final Told told = new Told();
    private Optional<Snapshot> offered = Optional.empty();
    /** What the folder held when it was last decided whether that is published. */
    private final Noted decided;
    /** What of the folder was last served without the servers. */
    private final Noted alone;

    Publishing(SharedContent.Publisher publisher, Equipment equipment, Pointer pointer, SharedFiles files,
            ServedCopy served, Following following, Bell bell, Path folder, Clock clock) throws IOException {
        this.publisher = publisher;
        this.scan = new FolderScan(publisher.folder(), equipment);
        this.pointer = pointer;
        this.files = files;
        this.served = served;
        this.following = following;
        this.bell = bell;
        this.clock = clock;
        this.decided = new Noted(folder.resolve("seen"));
        this.alone = new Noted(folder.resolve("alone"));
    }

    /** What keeps the folder from being published, as a sentence. */
    Optional<String> trouble() {
        return told.now();
    }

    /** Looks at the folder. */
    void look() {
        try {
            Snapshot now = scan.now(served.files(),
                    Stream.of(offered, served.now()).flatMap(Optional::stream).toList());
            offered = Optional.of(now);
            List<Snapshot> kept = new ArrayList<>(following.coming());
            kept.add(now);
            served.files().retainParts(kept);
        } catch (IOException failure) {
            told.say(unpublished(failure instanceof SnapshotException sentence
                    ? String.valueOf(sentence.getMessage())
                    : failure.toString()));
        } catch (RuntimeException | Error fault) {
            told.say(unpublished(fault.toString()), fault);
        }
    }

    private String unpublished(String why) {
        return "The content in " + publisher.folder() + " is not published: " + why + "." + SharedContent.STAYS;
    }

    /** Serves the folder at the first start: nobody shall wait for servers to read what is here. */
    void begin() throws IOException {
        if (served.now().isEmpty() && offered.filter(Snapshot::hasFiles).isPresent()) {
            serveAlone(offered.get());
        }
    }

    /**
     * Publishes the folder if that is its turn.
     *
     * @return what the pointer names then
     */
    Optional<Pointer.Pointed> publish(Optional<Pointer.Pointed> pointed) throws IOException, JetStreamApiException {
        if (offered.isEmpty()) {
            return pointed;
        }
        Snapshot now = offered.get();
        if (!(pointed.isPresent() ? mayReplace(pointed.get(), now) : now.hasFiles())) {
            return pointed;
        }
        if (!isHere(now)) {
            // Something else was served since it was looked at.
            look();
            return pointed;
        }
        return move(pointed, now);
    }

    private boolean mayReplace(Pointer.Pointed stands, Snapshot now) throws IOException, JetStreamApiException {
        Digest mine = now.identity();
        if (mine.equals(stands.identity())) {
            decided.note(mine);
            told.takeBack();
            return false;
        }
        if (decided.is(mine)) {
            return false;
        }
        if (!now.hasFiles()) {
            told.say("The folder " + publisher.folder()
                    + " is empty, so it is not published: the disk may not be there." + SharedContent.STAYS);
            return false;
        }
        if (!decided.is(stands.identity())
                && pointer.remembered().stream().anyMatch(earlier -> earlier.identity().equals(mine))) {
            told.say("The content in " + publisher.folder() + " was published before and has been replaced by another "
                    + "node since: this folder lags behind, and is published when it changes.");
            decided.note(mine);
            return false;
        }
        return true;
    }

    private boolean isHere(Snapshot snapshot) {
        return snapshot.contents().stream().allMatch(served.files()::has);
    }

    private Optional<Pointer.Pointed> move(Optional<Pointer.Pointed> pointed, Snapshot now)
            throws IOException, JetStreamApiException {
        Optional<Snapshot> before = pointed.isPresent() ? following.find(pointed.get()) : served.now();
        Optional<String> lost = before.flatMap(scan::lost);
        if (lost.isPresent()) {
            told.say(unpublished(lost.get() + " cannot be read, and would be gone for readers"));
            return pointed;
        }
        Snapshot next = dated(now, before);
        byte[] written = SnapshotText.write(next);
        Snapshot.Content text = new Snapshot.Content(Digest.of(out -> out.write(written)), written.length);
        if (!put(next, text, written, before)) {
            return pointed;
        }
        if (!pointer.move(pointed, text, next.identity())) {
            Optional<Pointer.Pointed> other = pointer.read();
            if (other.filter(stands -> stands.identity().equals(next.identity())).isEmpty()) {
                told.say("Another node published something else at the same moment, and was first, so that stands: "
                        + publisher.folder() + " is published when it changes again. Give all nodes that publish the "
                        + "same folder.");
            }
            decided.note(next.identity());
            return other;
        }
        decided.note(next.identity());
        told.takeBack();
        LOG.info("{} is published: {} files.", publisher.folder(),
                next.entries().values().stream().filter(each -> each.content().isPresent()).count());
        bell.moved();
        Set<Snapshot.Content> kept = new HashSet<>();
        for (Pointer.Pointed each : pointer.remembered()) {
            kept.add(each.text());
            following.find(each).ifPresent(snapshot -> kept.addAll(snapshot.contents()));
        }
        files.retain(kept, files.held());
        return pointer.read();
    }

    /** @return whether all of it is on the servers */
    private boolean put(Snapshot next, Snapshot.Content text, byte[] written, Optional<Snapshot> before)
            throws IOException, JetStreamApiException {
        Set<Snapshot.Content> all = new HashSet<>(next.contents());
        all.add(text);
        SharedFiles.Source source = source(text, written);
        long taken = SharedFiles.taken(all);
        Optional<Long> room = files.room();
        boolean fits = room.filter(most -> taken > most).isEmpty() && written.length <= SnapshotText.LONGEST;
        if (fits && !files.put(all, files.held(), source)) {
            // What only earlier snapshots need makes room; what is served now stays.
            Set<Snapshot.Content> needed = new HashSet<>(all);
            before.ifPresent(stands -> needed.addAll(stands.contents()));
            pointer.read().ifPresent(stands -> needed.add(stands.text()));
            files.retain(needed, files.held());
            fits = files.put(all, files.held(), source);
        }
        if (!fits) {
            told.say("The content in " + publisher.folder() + " takes " + (taken + (1 << 20) - 1 >> 20)
                    + " MB, for which the servers have no room beside what is published: take large files out of it, or "
                    + "give it room with: nats stream edit " + files.name() + " --max-bytes=…, or a larger disk."
                    + SharedContent.STAYS);
        }
        return fits;
    }

    private SharedFiles.Source source(Snapshot.Content text, byte[] written) {
        return content -> content.equals(text) ? written : served.files().read(content);
    }

    /** With the times that readers were told, and what descriptions said before. */
    private Snapshot dated(Snapshot scanned, Optional<Snapshot> before) {
        Map<String, String> known = before.map(Snapshot::slips).map(Map::copyOf).orElse(Map.of());
        Snapshot said = scanned.with(publisher.slips().apply(known));
        return before.map(stands -> said.after(stands, Instant.now(clock).truncatedTo(ChronoUnit.MILLIS))).orElse(said);
    }

    /** Puts again what is published and missing on the servers. */
    void mend(Pointer.Pointed pointed) throws IOException, JetStreamApiException {
        Set<String> held = files.held();
        int before = held.size();
        Snapshot published = served.now().orElseThrow();
        Set<Snapshot.Content> all = new HashSet<>(published.contents());
        all.add(pointed.text());
        if (files.put(all, held, source(pointed.text(), SnapshotText.write(published))) && held.size() > before) {
            LOG.info("{} parts of what is published were missing on the servers, and are there again.",
                    held.size() - before);
            bell.moved();
        }
    }

    /**
     * What changes in the folder is served here, though nobody can be told of it, until it is again what it was when the servers
     * were last seen.
     */
    void serveAlone() throws IOException {
        if (offered.isEmpty() || !offered.get().hasFiles()) {
            return;
        }
        Digest mine = offered.get().identity();
        boolean changed = !decided.is(mine) || served.now().filter(last -> alone.is(last.identity())).isPresent();
        if (changed && !served.is(mine) && isHere(offered.get())) {
            serveAlone(offered.get());
        }
    }

    private void serveAlone(Snapshot now) throws IOException {
        // Before it is served: what is forgotten between the two would stay for ever.
        alone.note(now.identity());
        served.serve(dated(now, served.now()));
    }
}
