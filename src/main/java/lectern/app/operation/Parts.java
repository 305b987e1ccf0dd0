package lectern.app.operation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lectern.cluster.Cluster;
import lectern.cluster.blob.SharedBlobs;
import lectern.cluster.snapshot.SharedContent;
import lectern.document.Library;
import lectern.narration.Recordings;
import lectern.speech.EnginePool;
import lectern.store.DirectoryStore;
import lectern.store.Workshop;

/**
 * The parts of a server that have something to tell of how it does.
 *
 * @param library empty as long as it has not been read
 * @param content the folder that it is read from
 * @param cache   the folder of all stores
 * @param stores  what was made before, by its kind
 * @param cluster empty for a server that works alone
 * @param blobs   what its nodes have made; empty for a server that works alone
 * @param shared  what its nodes serve; empty for a server that works alone
 */
public record Parts(Supplier<Optional<Library>> library, Path content, Path cache, Map<String, DirectoryStore> stores,
        Workshop workshop, EnginePool engines, Recordings recordings, Optional<Cluster> cluster,
        Optional<SharedBlobs> blobs, Optional<SharedContent> shared) {}
