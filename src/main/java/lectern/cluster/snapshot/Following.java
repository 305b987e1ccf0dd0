package lectern.cluster.snapshot;

import io.nats.client.JetStreamApiException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes what the pointer names from the servers, and serves it when all of it is here. For one thread. */
final class Following {
    private static final int NAMED = 3;

    private final SharedFiles files;
    private final ServedCopy served;
    private final Bell bell;
    /** Whose files are being fetched, perhaps with pauses in between. */
    private Optional<Snapshot> coming = Optional.empty();
    /** What other nodes were last called for. */
    private Set<Snapshot.Content> calledFor = Set.of();

    Following(SharedFiles files, ServedCopy served, Bell bell) {
        this.files = files;
        this.served = served;
        this.bell = bell;
    }

    /** What is put aside for the snapshot that is on its way, which nobody else may forget. */
    List<Snapshot> coming() {
        return coming.stream().toList();
    }

    void follow(Pointer.Pointed pointed) throws IOException, JetStreamApiException {
        if (served.is(pointed.text())) {
            return;
        }
        Optional<byte[]> text = files.fetch(pointed.text());
        if (text.isEmpty()) {
            call(Set.of(pointed.text()));
            throw new SnapshotException("its list of files is missing on the servers");
        }
        Snapshot next = SnapshotText.read(text.get());
        if (!next.identity().equals(pointed.identity())) {
            throw new SnapshotException("its list of files is not the one that was published");
        }
        coming = Optional.of(next);
        fetch(next);
        served.serve(next, text.get());
        coming = Optional.empty();
        calledFor = Set.of();
    }

    /** Once for the same: two nodes that cannot mend what both lack must not wake each other again and again. */
    private void call(Set<Snapshot.Content> missing) throws IOException, JetStreamApiException {
        if (!missing.equals(calledFor)) {
            bell.lacking();
            calledFor = missing;
        }
    }

    private void fetch(Snapshot next) throws IOException, JetStreamApiException {
        Set<Snapshot.Content> missing = new HashSet<>();
        for (Snapshot.Content each : next.contents()) {
            if (!served.files().has(each)) {
                Optional<byte[]> bytes = files.fetch(each);
                if (bytes.isPresent()) {
                    served.files().stage(bytes.get());
                } else {
                    missing.add(each);
                }
            }
        }
        if (!missing.isEmpty()) {
            call(missing);
            String names = next.entries().entrySet().stream()
                    .filter(each -> each.getValue().content().filter(missing::contains).isPresent())
                    .map(Map.Entry::getKey).limit(NAMED).collect(Collectors.joining(", "));
            throw new SnapshotException(missing.size() + " of its files are missing or damaged on the servers, such as "
                    + names);
        }
    }

    /** A snapshot that the pointer names or named, if its text is to be had. */
    Optional<Snapshot> find(Pointer.Pointed pointed) throws IOException, JetStreamApiException {
        if (served.is(pointed.text())) {
            return served.now();
        }
        Optional<byte[]> text = files.fetch(pointed.text());
        try {
            return text.isPresent() ? Optional.of(SnapshotText.read(text.get())) : Optional.empty();
        } catch (SnapshotException unknown) {
            return Optional.empty();
        }
    }
}
