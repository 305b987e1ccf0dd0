package lectern.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nats.client.Connection;
import io.nats.client.JetStreamManagement;
import io.nats.client.Nats;
import io.nats.client.PurgeOptions;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.Tool;
import lectern.cluster.Cluster;
import lectern.cluster.NatsServers;
import lectern.cluster.Presence;
import lectern.cluster.blob.SharedBlobs;
import lectern.store.BlobStore;
import lectern.store.BlobStore.Turn;
import lectern.store.Digest;
import lectern.store.DirectoryStore;
import lectern.web.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A recording that one node has made, on another that has not: joined there from the clips that both share. */
@Tool("nats-server")
@Timeout(120)
class RecordingsOfNodesTest {
    private static final String PAGE = "/leaflet/tired";
    private static final String SOUND = PAGE + ".mp3";

    @TempDir
    private Path folder;
    private Path content = Path.of("");

    @BeforeEach
    void write() throws IOException {
        content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("leaflet.md"), "# Tired?\n\n" + IntStream.range(1, 20)
                .mapToObj(day -> "On day " + day + " of your treatment you may feel tired.")
                .collect(Collectors.joining(" ")) + "\n");
    }

    private RunningNode node(String name, List<URI> servers) throws IOException {
        return new RunningNode(content, folder.resolve(name), servers);
    }

    /** Has a node make the recording, and others find all of it. */
    private static byte[] made(RunningNode node) {
        Answer answer = node.get(SOUND);
        assertEquals(200, answer.status());
        node.awaitSent();
        return answer.body();
    }

    /** What lies on the servers, looked at and changed behind the nodes' backs. */
    private static final class Backs implements AutoCloseable {
        private final Connection connection;
        private final String prefix;

        Backs(NatsServers servers) throws Exception {
            connection = Nats.connect(servers.addresses());
            try (Cluster cluster = RunningNode.cluster(servers.uris())) {
                prefix = "KV_" + cluster.prefix() + "-";
            }
        }

        private JetStreamManagement streams() throws IOException {
            return connection.jetStreamManagement();
        }

        /** Of blobs of all kinds. */
        long bytes() throws Exception {
            long bytes = 0;
            for (String name : streams().getStreamNames()) {
                bytes += name.startsWith(prefix) ? streams().getStreamInfo(name).getStreamState().getByteCount() : 0;
            }
            return bytes;
        }

        /** Of the clip that was sent last, which is not the one that a recording begins with. */
        String lastClip() throws Exception {
            long last = streams().getStreamInfo(prefix + "clips").getStreamState().getLastSequence();
            return streams().getMessage(prefix + "clips", last).getSubject();
        }

        static Digest key(String subject) {
            List<String> names = List.of(subject.split("\\."));
            return Digest.find(names.get(names.size() - 3) + names.get(names.size() - 2)).orElseThrow();
        }

        void remove(String subject) throws Exception {
            streams().purgeStream(prefix + "clips", PurgeOptions.subject(subject));
        }

        void damage(String subject) throws Exception {
            byte[] bytes = streams().getLastMessage(prefix + "clips", subject).getData();
            bytes[bytes.length - 1]++;
            connection.jetStream().publish(subject, bytes);
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void clipsAreSharedAndTheRecordingIsNot() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                RunningNode one = node("one", servers.uris());
                RunningNode two = node("two", servers.uris());
                Backs backs = new Backs(servers)) {
            byte[] whole = made(one);
            assertTrue(backs.bytes() > whole.length, "the clips are there");
            assertTrue(backs.bytes() < whole.length * 1.5, "clips, times and names, and no recording");
            Answer other = two.get(SOUND);
            assertArrayEquals(whole, other.body());
            assertEquals(one.get(SOUND).header("ETag"), other.header("ETag"));
            assertEquals(0, two.clipsMade());
        }
    }

    @Test
    void theFirstWordsAreHeardBeforeTheLastAreThere() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                RunningNode one = node("one", servers.uris());
                RunningNode two = node("two", servers.uris());
                Backs backs = new Backs(servers);
                HttpClient reader = HttpClient.newHttpClient()) {
            byte[] whole = made(one);
            String last = backs.lastClip();
            backs.remove(last);
            try (Held held = new Held(servers, Backs.key(last));
                    InputStream body = reader.send(HttpRequest.newBuilder(two.address().resolve(SOUND)).build(),
                            BodyHandlers.ofInputStream()).body()) {
                byte[] begin = body.readNBytes(whole.length / 2);
                assertArrayEquals(Arrays.copyOf(whole, whole.length / 2), begin);
                assertEquals(0, two.clipsMade());
                held.letGo();
                assertArrayEquals(Arrays.copyOfRange(whole, whole.length / 2, whole.length), body.readAllBytes());
                assertEquals(1, two.clipsMade());
            }
        }
    }

    /** A node that has the turn for a clip and makes nothing. */
    private final class Held implements AutoCloseable {
        private final Cluster cluster;
        private final DirectoryStore near = new DirectoryStore(folder.resolve("held"), 1 << 20);
        private final SharedBlobs blobs;
        private final Turn turn;

        Held(NatsServers servers, Digest clip) throws Exception {
            cluster = RunningNode.cluster(servers.uris());
            blobs = new SharedBlobs(cluster);
            BlobStore clips = blobs.share(near, new SharedBlobs.Kind("clips", 1 << 20, false));
            Presence presence = new Presence();
            cluster.add(presence);
            cluster.start();
            presence.awaitJoined();
            turn = clips.turn(clip).get(60, TimeUnit.SECONDS);
        }

        void letGo() {
            turn.close();
        }

        @Override
        public void close() {
            letGo();
            blobs.close();
            near.close();
            cluster.close();
        }
    }

    @Test
    void aClipThatIsMissingIsMadeAgain() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                RunningNode one = node("one", servers.uris());
                RunningNode two = node("two", servers.uris());
                Backs backs = new Backs(servers)) {
            byte[] whole = made(one);
            backs.remove(backs.lastClip());
            assertArrayEquals(whole, two.get(SOUND).body());
            assertEquals(1, two.clipsMade());
        }
    }

    @Test
    void aClipThatWasDamagedIsMadeAgain() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                RunningNode one = node("one", servers.uris());
                RunningNode two = node("two", servers.uris());
                Backs backs = new Backs(servers)) {
            byte[] whole = made(one);
            backs.damage(backs.lastClip());
            assertArrayEquals(whole, two.get(SOUND).body());
            assertEquals(1, two.shared().damaged());
            assertEquals(1, two.clipsMade());
        }
    }

    @Test
    void aPartIsToBeHadWhereItWasNeverMade() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                RunningNode one = node("one", servers.uris());
                RunningNode two = node("two", servers.uris())) {
            byte[] whole = made(one);
            Answer part = two.get(SOUND, "Range: bytes=1000-1999");
            assertEquals(206, part.status());
            assertEquals("bytes 1000-1999/" + whole.length, part.header("Content-Range"));
            assertArrayEquals(Arrays.copyOfRange(whole, 1_000, 2_000), part.body());
            assertEquals(0, two.clipsMade());
        }
    }

    @Test
    void itsLengthIsToldAlikeWhereItWasNeverMade() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                RunningNode one = node("one", servers.uris());
                RunningNode two = node("two", servers.uris())) {
            byte[] whole = made(one);
            Answer head = two.ask("HEAD", SOUND);
            // By its times, which come to all nodes by themselves.
            while (head.find("Content-Length").isEmpty()) {
                head = two.ask("HEAD", SOUND);
            }
            assertEquals(Integer.toString(whole.length), head.header("Content-Length"));
            assertEquals(one.ask("HEAD", SOUND).headersBut(), head.headersBut());
            assertEquals(one.get(PAGE).text(), two.get(PAGE).text());
            assertTrue(largestFile(folder.resolve("two/editions")) < whole.length, "nothing was made for that");
        }
    }

    private static long largestFile(Path store) throws IOException {
        try (var files = Files.walk(store)) {
            return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).max().orElse(0);
        }
    }
}
