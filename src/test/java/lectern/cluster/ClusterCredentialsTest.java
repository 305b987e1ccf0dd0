package lectern.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nats.client.Options;
import io.nats.client.api.KeyValueConfiguration;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.Tool;
import lectern.store.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What nodes show to servers that ask for it, in each of the ways that NATS has. */
@Tool("nats-server")
@Timeout(60)
class ClusterCredentialsTest {
    private static final String JETSTREAM = "jetstream { store_dir: \"STORE\" }\n";
    private static final long EXPIRED = 1_700_000_000;

    @TempDir
    private Path folder;

    @Test
    void aNameWithItsPasswordIsShown() throws Exception {
        try (NatsServers servers = asking("user: lectern, password: \"s3:cret\"")) {
            assertJoins(servers, "lectern:s3:cret\n");
            assertRefused(servers, "lectern:guessed\n");
        }
    }

    @Test
    void aTokenIsShown() throws Exception {
        try (NatsServers servers = asking("token: \"dGVzdA-s3cret\"")) {
            assertJoins(servers, "dGVzdA-s3cret");
            assertRefused(servers, "guessed");
        }
    }

    @Test
    void aSeedSignsAndIsNotSent() throws Exception {
        NatsKey user = NatsKey.of(NatsKey.Kind.USER);
        try (NatsServers servers = asking("users: [ { nkey: " + user.publicName() + " } ]")) {
            assertJoins(servers, user.seed() + "\n");
            assertRefused(servers, NatsKey.of(NatsKey.Kind.USER).seed());
        }
        Options.Builder options = new Options.Builder();
        Credentials.show(write(user.seed()), options);
        assertEquals(null, options.build().getTokenChars());
    }

    /** As servers that were set up with nsc do. */
    @Test
    void whatNscWritesSignsForItsUser() throws Exception {
        NatsKey operator = NatsKey.of(NatsKey.Kind.OPERATOR);
        NatsKey system = NatsKey.of(NatsKey.Kind.ACCOUNT);
        NatsKey account = NatsKey.of(NatsKey.Kind.ACCOUNT);
        NatsKey user = NatsKey.of(NatsKey.Kind.USER);
        String settings = JETSTREAM + "operator: " + operator.say(operator,
                "\"nats\":{\"type\":\"operator\",\"version\":2}") + "\nsystem_account: " + system.publicName()
                + "\nresolver: MEMORY\nresolver_preload: {\n"
                + system.publicName() + ": " + operator.say(system, account("")) + "\n"
                + account.publicName() + ": "
                + operator.say(account, account("\"disk_storage\":1073741824,\"mem_storage\":67108864,")) + "\n}\n";
        try (NatsServers servers = NatsServers.start(folder, 1, settings)) {
            assertJoins(servers, creds(account.say(user, user("")), user.seed()));
            Path expired = write(creds(account.say(user, "\"exp\":" + EXPIRED + "," + user("")), user.seed()));
            assertEquals("The NATS servers refuse what " + expired
                    + " holds: it was good until 2023-11-14T22:13:20Z. Have a new one made, for example by nsc.",
                    refusal(servers, expired));
            assertRefused(servers, creds(account.say(user, user("")), NatsKey.of(NatsKey.Kind.USER).seed()));
            assertForbidden(servers, creds(account.say(user, user("\"deny\":[\"$JS.API.>\"]")), user.seed()));
        }
    }

    private static String account(String jetStream) {
        return "\"nats\":{\"limits\":{\"subs\":-1,\"data\":-1,\"payload\":-1,\"imports\":-1,\"exports\":-1,"
                + "\"wildcards\":true,\"conn\":-1,\"leaf\":-1," + jetStream
                + "\"streams\":-1,\"consumer\":-1},\"type\":\"account\",\"version\":2}";
    }

    private static String user(String publishing) {
        return "\"nats\":{\"pub\":{" + publishing + "},\"sub\":{},\"subs\":-1,\"data\":-1,\"payload\":-1,"
                + "\"type\":\"user\",\"version\":2}";
    }

    private static String creds(String token, String seed) {
        return "-----BEGIN NATS USER JWT-----\n" + token + "\n------END NATS USER JWT------\n\n"
                + "************************* IMPORTANT *************************\nNKEY Seed printed below.\n\n"
                + "-----BEGIN USER NKEY SEED-----\n" + seed + "\n------END USER NKEY SEED------\n\n*****\n";
    }

    @Test
    void anAccountThatMayHaveNoMoreStreamsIsToldAtTheStart() throws Exception {
        try (NatsServers servers = NatsServers.start(folder, 1,
                JETSTREAM + "accounts { A { jetstream: { max_streams: 1 }, "
                        + "users: [ { user: a, password: s3cret } ] } }")) {
            Path shown = write("a:s3cret");
            try (Cluster cluster = new Cluster(showing(servers, shown))) {
                for (String name : List.of("one", "two")) {
                    cluster.add(connection -> Shape.of(KeyValueConfiguration.builder().name(name).build())
                            .ensure(connection));
                }
                String told = assertThrows(ClusterException.class, () -> cluster.start().close()).getMessage();
                assertTrue(told.startsWith("The NATS servers allow this account no more streams: "), told);
            }
        }
    }

    @Test
    void aUserWhoMayNotAskJetStreamIsToldAtTheStart() throws Exception {
        try (NatsServers servers = asking("users: [ { user: a, password: s3cret, permissions: { publish: { deny: "
                + "\"$JS.API.>\" } } } ]")) {
            assertForbidden(servers, "a:s3cret");
        }
    }

    private void assertForbidden(NatsServers servers, String shown) throws IOException {
        String told = refusal(servers, write(shown));
        assertTrue(told.startsWith("The NATS servers forbid what a node needs ("), told);
        assertTrue(told.contains("$JS.API.INFO"), told);
        assertTrue(told.endsWith("): let this user publish and subscribe to everything in its account."), told);
    }

    /** One that is away, whose turn is later, hides nothing. */
    @Test
    void aRefusalIsToldThoughAnotherServerIsAway() throws Exception {
        try (NatsServers servers = asking("user: lectern, password: s3cret")) {
            Path wrong = write("lectern:guessed");
            Membership membership = new Membership(
                    List.of(servers.uris().getFirst(), URI.create("nats://127.0.0.1:9")), Optional.of(wrong), "test",
                    Digest.of(out -> out.write(1)));
            assertThrows(ClusterException.class, () -> new Cluster(membership).start().close());
        }
    }

    @Test
    void whatHoldsNoCredentialsIsToldByASentence() throws Exception {
        Path absent = folder.resolve("absent");
        assertEquals("the file of --cluster-credentials cannot be read: " + absent, unfit(absent));
        for (String wrong : List.of("", "\n \n", "one\ntwo\n", "-----BEGIN NATS USER JWT-----",
                "-----BEGIN NATS USER JWT-----\nabc\n",
                "-----BEGIN A-----\n-----END A-----\n-----BEGIN B-----\nabc\n")) {
            Path file = write(wrong);
            assertEquals(
                    file + " holds no credentials: it must hold what nsc writes, or one line, name:password, the seed "
                            + "of an NKey or a token",
                    unfit(file));
        }
    }

    /** A slip in it would else be sent to the servers as a token. */
    @Test
    void aSeedThatIsDamagedOrNoUsersIsToldAndNotShown() throws Exception {
        String seed = NatsKey.of(NatsKey.Kind.USER).seed();
        String damaged = seed.substring(0, 20) + (seed.charAt(20) == 'A' ? 'B' : 'A') + seed.substring(21);
        for (String wrong : List.of(damaged, NatsKey.of(NatsKey.Kind.ACCOUNT).seed(), creds("a.b.c", damaged),
                creds("a.b.c", "short"))) {
            Path file = write(wrong);
            String told = unfit(file);
            assertTrue(told.startsWith(file + " holds no seed of a user to sign with ("), told);
            assertFalse(told.contains(seed.substring(30)), told);
        }
    }

    /** It would be sent as a token, all but the letter that is wrong. */
    @Test
    void whatLooksLikeASeedIsNeverATokenWhateverIsWrongWithIt() throws Exception {
        String seed = NatsKey.of(NatsKey.Kind.USER).seed();
        for (String wrong : List.of(seed.substring(0, 57), seed + "A", "\"" + seed + "\"", seed + " # of node 1",
                seed.substring(0, 56) + "01", seed.toLowerCase(Locale.ROOT), "key=" + seed)) {
            Path file = write(wrong);
            String told = unfit(file);
            assertTrue(told.startsWith(file + " holds no credentials: "), told);
            assertFalse(told.contains(seed.substring(30, 50)), told);
        }
    }

    @Test
    void bytesThatAreNoTextAreToldByASentence() throws Exception {
        Path file = Files.write(folder.resolve("shown"), new byte[]{(byte) 0xff, (byte) 0xfe, '\n', 0, 'a'});
        assertTrue(unfit(file).startsWith(file + " holds no credentials: "), () -> "it is told");
    }

    @Test
    void aFileThatEverybodyMayReadIsNoticed() throws Exception {
        Path file = write("lectern:s3cret");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertTrue(Credentials.isOpen(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertFalse(Credentials.isOpen(file));
        assertFalse(Credentials.isOpen(folder.resolve("absent")));
    }

    private NatsServers asking(String authorization) throws Exception {
        return NatsServers.start(folder, 1, JETSTREAM + "authorization { " + authorization + " }");
    }

    private Path write(String shown) throws IOException {
        return Files.writeString(folder.resolve("shown"), shown);
    }

    private void assertJoins(NatsServers servers, String shown) throws IOException {
        try (Cluster cluster = new Cluster(showing(servers, write(shown))).start()) {
            assertEquals(Optional.empty(), cluster.trouble());
        }
    }

    private void assertRefused(NatsServers servers, String shown) throws IOException {
        Path file = write(shown);
        assertEquals("The NATS servers refuse what " + file
                + " holds: --cluster-credentials must name the file that they gave for Lectern.",
                refusal(servers, file));
    }

    private static String refusal(NatsServers servers, Path file) {
        return assertThrows(ClusterException.class, () -> new Cluster(showing(servers, file)).start().close())
                .getMessage();
    }

    private static Membership showing(NatsServers servers, Path file) {
        return new Membership(servers.uris(), Optional.of(file), "test", Digest.of(out -> out.write(1)));
    }

    private static String unfit(Path file) {
        return assertThrows(ClusterException.class, () -> Credentials.show(file, new Options.Builder())).getMessage();
    }
}
