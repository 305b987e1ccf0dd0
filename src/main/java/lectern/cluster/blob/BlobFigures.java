package lectern.cluster.blob;

import java.util.concurrent.atomic.LongAdder;

/**
 * What is counted of shared blobs since the start. Safe for many threads.
 *
 * @param fetched blobs that another node had made
 * @param sent    blobs that others can have
 * @param damaged blobs that were not what was sent
 * @param removed blobs that this node took from a bucket to make room
 */
record BlobFigures(LongAdder fetched, LongAdder sent, LongAdder damaged, LongAdder removed) {
    BlobFigures() {
        this(new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder());
    }
}
