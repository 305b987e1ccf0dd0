package lectern.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lectern.Tool;
import lectern.app.background.StandingOrders;
import lectern.app.node.EquipmentFiles;
import lectern.app.node.NodeContent;
import lectern.cluster.Cluster;
import lectern.cluster.Membership;
import lectern.cluster.NatsServers;
import lectern.content.ContentFolder;
import lectern.content.GoodDescriptions;
import lectern.content.kept.KeptReadings;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Build;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.store.Digest;
import lectern.web.Answer;
import lectern.web.Connection;
import lectern.web.WebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** One node has the publisher's folder, the other has nothing; a reader cannot tell which one answers. */
@Tool("nats-server")
@Timeout(300)
class SharedContentOfNodesTest {
    private static final Instant WRITTEN = Instant.parse("2024-05-01T10:00:00Z");
    private static final String YAML = """
            title: Tired?
            language: en-GB
            reviewed: 2024-03-01
            next-review: 2025-03-01
            publisher: Our clinic
            """;

    @TempDir
    private Path folder;
    private Path content;
    private NatsServers servers;
    private Instant written = WRITTEN;

    @BeforeEach
    void start() throws Exception {
        servers = NatsServers.one(folder.resolve("servers"));
        content = folder.resolve("content");
        write("site.yaml", "title: Our leaflets\n");
        write("leaflet/publication.yaml", YAML);
        write("leaflet/1.md", "# Tired?\n\nRest. Take 2 mg of Xyz.\n\n![A bed](bed.svg)\n\n# Sleep\n\nGood night.\n");
        write("leaflet/bed.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\">"
                + "<rect width=\"40\" height=\"20\"/></svg>");
        write("leaflet/lexicon.pls", """
                <?xml version="1.0" encoding="UTF-8"?>
                <lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa"
                    xml:lang="en"><lexeme><grapheme>Xyz</grapheme><alias>zizz</alias></lexeme></lexicon>
                """);
        write("page.md", "# A page\n\nIt has one sentence.\n");
    }

    @AfterEach
    void stop() {
        servers.close();
    }

    private void write(String name, String text) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        written = written.plusSeconds(60);
        for (Path each = file; !each.equals(folder); each = each.getParent()) {
            Files.setLastModifiedTime(each, FileTime.from(written));
        }
    }

    private final class Node implements AutoCloseable {
        private final Cluster cluster;
        private final NodeContent served;
        private final Application application;
        private final StandingOrders orders;
        private final WebServer server;
        private final Semaphore swaps = new Semaphore(0);

        Node(String name, boolean publishes) throws Exception {
            this(name, publishes, Clock.systemUTC());
        }

        Node(String name, boolean publishes, Clock machine) throws Exception {
            Places places = CommandLine.populateCommand(new Places(), "--content", content.toString(), "--cache",
                    folder.resolve(name).toString());
            cluster = new Cluster(
                    new Membership(servers.uris(), Optional.empty(), "test", Build.running(), 1 << 30));
            // The program and the voices came to each of them on another day.
            Instant equipped = WRITTEN.plusSeconds(name.hashCode());
            served = new NodeContent(cluster, places.copy(),
                    EquipmentFiles.of(equipped, places.voices(), places.fonts()),
                    publishes
                            ? Optional.of(new ContentFolder(content, Clock.systemDefaultZone(),
                                    GoodDescriptions.in(places.descriptions())))
                            : Optional.empty(),
                    machine, KeptReadings.NONE, Runnable::run);
            served.library().onSwap(_ -> swaps.release());
            application = new Application(places, Speech.in(places), served.library(),
                    Optional.of(URI.create("https://read.example.org")), Renderers.ALL, served.dates(),
                    Optional.of(cluster));
            orders = application.standingOrders(Thread.ofPlatform().daemon().factory(), this::agreed);
            application.join();
            server = application.server(_ -> {}).start("127.0.0.1", 0);
            served.watch(Thread.ofPlatform().daemon().factory());
        }

        void awaitSwap() throws InterruptedException {
            assertTrue(swaps.tryAcquire(60, TimeUnit.SECONDS),
                    () -> served.shared().orElseThrow().trouble().toString());
        }

        OptionalLong agreed() {
            return served.shared().orElseThrow().agreed();
        }

        /** Until it serves a later revision than that. */
        void awaitLater(OptionalLong revision) {
            while (agreed().orElse(0) <= revision.orElseThrow()) {
                Thread.onSpinWait();
            }
        }

        long ordersLeft() throws Exception {
            return cluster.call(open -> open.jetStreamManagement().getStreamInfo(cluster.prefix() + "-orders")
                    .getStreamState().getMsgCount());
        }

        Answer get(String address) throws IOException {
            return Connection.ask(server.address(), "GET", address);
        }

        /** The sections whose sound it has. */
        Set<String> made() {
            Set<String> made = new TreeSet<>();
            for (Publication publication : served.library().get().publications()) {
                for (Section section : publication.parts()) {
                    Recipe recipe = application.editions().now()
                            .usual(Format.MP3, publication, Optional.of(section)).orElseThrow();
                    if (!application.editions().isCold(recipe)) {
                        made.add(recipe.address());
                    }
                }
            }
            return made;
        }

        @Override
        public void close() throws IOException {
            orders.close();
            server.close();
            served.close();
            application.close();
        }
    }

    @Test
    void everyFormIsTheSameOnAllNodes() throws Exception {
        try (Node one = new Node("one", true); Node two = new Node("two", false)) {
            two.awaitSwap();
            compare(one, two);
            // A slip takes nothing away, also where nobody has seen what was said before.
            OptionalLong before = one.agreed();
            write("leaflet/publication.yaml", YAML.replace("title: Tired?", "title: [Tired"));
            one.awaitLater(before);
            two.awaitLater(before);
            assertTrue(one.get("/leaflet").text().contains("Our clinic"), one.get("/leaflet").text());
            compare(one, two);
        }
    }

    @Test
    @Tag("slow")
    void nodesWhoseClocksAreAnHourOffServeTheSame() throws Exception {
        Clock system = Clock.systemUTC();
        try (Node ahead = new Node("one", true, Clock.offset(system, Duration.ofHours(1)));
                Node behind = new Node("two", false, Clock.offset(system, Duration.ofHours(-1)))) {
            behind.awaitSwap();
            ahead.swaps.drainPermits();
            write("page.md", "# A page\n\nIt has two sentences. This is one.\n");
            ahead.awaitSwap();
            behind.awaitSwap();
            compare(ahead, behind, List.of("/leaflet", "/page", "/leaflet/print", "/page/a-page/account",
                    "/sitemap.xml", "/page.mp3", "/page.pdf", "/leaflet/feed.xml", "/"));
        }
    }

    @Test
    void nodesShareTheSectionsThatAreMadeAhead() throws Exception {
        try (Node one = new Node("one", true); Node two = new Node("two", false)) {
            two.awaitSwap();
            Set<String> made = new TreeSet<>();
            for (int i = 0; i < 10 && made.size() < 3; i++) {
                one.orders.together();
                two.orders.together();
                made.addAll(one.made());
                made.addAll(two.made());
            }
            assertEquals(Set.of("/leaflet/tired.mp3", "/leaflet/sleep.mp3", "/page/a-page.mp3"), made);
            assertEquals(made.size(), one.made().size() + two.made().size(), "each was made by one of them");
            assertTrue(!one.made().isEmpty() && !two.made().isEmpty(), () -> one.made() + " and " + two.made());
        }
    }

    @Test
    void whatNobodyLacksAnyMoreIsDroppedByTheFirstWhoKnows() throws Exception {
        try (Node one = new Node("one", true); Node two = new Node("two", false)) {
            two.awaitSwap();
            two.awaitLater(OptionalLong.of(0));
            // Orders three sections and makes the first.
            two.orders.together();
            assertEquals(Set.of("/leaflet/tired.mp3"), two.made());
            OptionalLong before = two.agreed();
            write("leaflet/lexicon.pls",
                    Files.readString(content.resolve("leaflet/lexicon.pls")).replace("Xyz", "night"));
            one.awaitLater(before);
            one.orders.contentChanged();
            // Orders two anew. The next is the sound of a word that is said in another way now.
            one.orders.together();
            one.orders.together();
            one.orders.together();
            one.orders.together();
            assertEquals(Set.of("/leaflet/tired.mp3", "/leaflet/sleep.mp3", "/page/a-page.mp3"), one.made());
            while (one.ordersLeft() > 0) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    @Tag("slow")
    void whoeverIsBehindGivesBackWhatItDoesNotKnow() throws Exception {
        try (Node one = new Node("one", true)) {
            one.awaitLater(OptionalLong.of(0));
            String order = (one.agreed().orElseThrow() + 1) + "\nleaflet\nsleep";
            Digest unknown = Digest.of(out -> out.write(1));
            one.cluster.call(open -> open.jetStream().publish(one.cluster.prefix() + ".orders." + unknown,
                    order.getBytes(StandardCharsets.UTF_8)));
            while (one.cluster.call(open -> open.jetStreamManagement()
                    .getConsumerInfo(one.cluster.prefix() + "-orders", "makers")).getRedelivered() == 0) {
                one.orders.together();
            }
            assertTrue(one.ordersLeft() > 0);
        }
    }

    private static void compare(Node one, Node two) throws IOException {
        List<Integer> seen = compare(one, two, everything());
        long whole = seen.stream().filter(status -> status == 200).count();
        assertTrue(whole > 50, whole + " of " + seen.size());
    }

    private static List<String> everything() {
        List<String> addresses = new ArrayList<>(List.of("/leaflet", "/leaflet/sleep", "/page",
                "/leaflet/print", "/leaflet/account", "/leaflet/sleep/account", "/search?q=night", "/sitemap.xml",
                "/robots.txt", "/cover.jpg", "/nothing"));
        for (FormFactory form : Renderers.ALL) {
            for (String place : List.of("/leaflet", "/leaflet/sleep", "/page")) {
                addresses.add(place + "." + form.format().ending());
            }
        }
        addresses.add("/leaflet.pdf?size=36");
        addresses.add("/leaflet/sleep.mp3?rate=0.75");
        addresses.addAll(List.of("/leaflet/cover.jpg", "/feed.xml", "/leaflet/feed.xml",
                "/leaflet/feed.xml?episodes=whole"));
        // Lists come last: they tell about how long something is until its words are settled on that node, which its own
        // page waits for.
        addresses.add("/");
        return addresses;
    }

    /** @return what was answered */
    private static List<Integer> compare(Node one, Node two, List<String> addresses) throws IOException {
        List<Integer> seen = new ArrayList<>();
        for (String address : addresses) {
            Answer mine = one.get(address);
            Answer theirs = two.get(address);
            assertEquals(mine.status(), theirs.status(), address);
            assertEquals(mine.find("ETag"), theirs.find("ETag"), address);
            if (!address.contains("feed.xml")) {
                assertEquals(mine.find("Last-Modified"), theirs.find("Last-Modified"), address);
            }
            assertArrayEquals(mine.body(), theirs.body(), () -> address + ":\n"
                    + new String(mine.body(), StandardCharsets.UTF_8) + "\n"
                    + new String(theirs.body(), StandardCharsets.UTF_8));
            seen.add(mine.status());
        }
        return seen;
    }
}
