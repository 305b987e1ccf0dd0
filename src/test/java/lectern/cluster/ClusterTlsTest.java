package lectern.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.Tool;
import lectern.store.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Servers with certificates of an own authority. Which of those a JVM trusts is settled at its start, so each node is one of its
 * own, started with the options that docs/running.md gives.
 */
@Tool("nats-server")
@Timeout(120)
class ClusterTlsTest {
    private static final String HELP = " in LECTERN_JAVA_OPTIONS, as docs/running.md says under “Several nodes”.";

    @TempDir
    private Path folder;

    @BeforeEach
    void beAnAuthority() throws Exception {
        run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
                "ca.key",
                "-out", "ca.pem", "-days", "2", "-subj", "/CN=Our authority");
        run(Path.of(System.getProperty("java.home"), "bin/keytool").toString(), "-importcert", "-noprompt", "-alias",
                "nats",
                "-file", "ca.pem", "-keystore", "trust.p12", "-storepass", "changeit");
    }

    /** @param names as in {@code IP:127.0.0.1} */
    private void certify(String whom, String names) throws Exception {
        run("openssl", "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
                whom + ".key",
                "-out", whom + ".csr", "-subj", "/CN=" + whom);
        Files.writeString(folder.resolve("names"), "subjectAltName=" + names + "\n");
        run("openssl", "x509", "-req", "-in", whom + ".csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
                "-out",
                whom + ".pem", "-days", "2", "-extfile", "names");
    }

    private NatsServers servers(String verify) throws Exception {
        return NatsServers.start(folder, 1,
                "jetstream { store_dir: \"STORE\" }\ntls { cert_file: \"FOLDER/server.pem\", "
                        .concat("key_file: \"FOLDER/server.key\", ca_file: \"FOLDER/ca.pem\", verify: ")
                        .replace("FOLDER", folder.toString()) + verify + ", timeout: 30 }");
    }

    @Test
    @Tool("openssl")
    void aServerIsTrustedByTheAuthorityThatTheJvmIsGiven() throws Exception {
        certify("server", "DNS:localhost,IP:127.0.0.1");
        try (NatsServers servers = servers("false")) {
            String address = servers.addresses().replace("nats:", "tls:");
            assertEquals("joined", node(address, trusting()));
            assertEquals("joined", node(address.replace("127.0.0.1", "localhost"), trusting()));
            String at = address.substring("tls://".length());
            assertEquals("No authority that this JVM trusts vouches for the NATS server at " + at
                    + ": name a trust store with its authority" + HELP, node(address, List.of()));
            assertEquals("A NATS server wants TLS: write tls:// before its address in --cluster, and not nats://.",
                    node(servers.addresses(), trusting()));
            assertEquals(
                    "The trust store or key store that LECTERN_JAVA_OPTIONS names cannot be read: see its path, its "
                            + "password and who may read it.",
                    node(address, List.of(trusting().getFirst(), "-Djavax.net.ssl.trustStorePassword=wr0ng")));
        }
    }

    /** Whoever has a certificate for any name could else be taken for the server. */
    @Test
    @Tool("openssl")
    void aServerWhoseCertificateIsForAnotherNameIsNotSpokenTo() throws Exception {
        certify("server", "DNS:elsewhere.example.org,IP:127.0.0.2");
        try (NatsServers servers = servers("false")) {
            String address = servers.addresses().replace("nats:", "tls:");
            assertEquals("The certificate of the NATS server at " + address.substring("tls://".length())
                    + " is for another name: write the name in it into --cluster, or have one made for this name.",
                    node(address, trusting()));
        }
    }

    @Test
    @Tool("openssl")
    void aServerThatWantsACertificateIsShownOne() throws Exception {
        certify("server", "IP:127.0.0.1");
        certify("node", "DNS:node");
        run("openssl", "pkcs12", "-export", "-in", "node.pem", "-inkey", "node.key", "-out", "node.p12", "-passout",
                "pass:n0de-s3cret");
        try (NatsServers servers = servers("true")) {
            String address = servers.addresses().replace("nats:", "tls:");
            assertEquals("The NATS server at " + address.substring("tls://".length())
                    + " wants a certificate of this node that its own authority vouches for: name a key store with it"
                    + HELP, node(address, trusting()));
            Path options = Files.writeString(folder.resolve("options"), String.join("\n", trusting())
                    + "\n-Djavax.net.ssl.keyStore=" + folder.resolve("node.p12")
                    + "\n-Djavax.net.ssl.keyStorePassword=n0de-s3cret\n");
            assertEquals("joined", node(address, List.of("@" + options)));
        }
    }

    @Test
    @Tool("openssl")
    void aServerWithoutTlsIsNotTakenForOneThatHasIt() throws Exception {
        try (NatsServers servers = NatsServers.one(folder)) {
            assertEquals(
                    "A NATS server has no TLS, and --cluster says tls:// before its address: give it a certificate in "
                            + "its configuration (tls {…}), or write nats://.",
                    node(servers.addresses().replace("nats:", "tls:"), List.of()));
        }
    }

    private List<String> trusting() {
        return List.of("-Djavax.net.ssl.trustStore=" + folder.resolve("trust.p12"),
                "-Djavax.net.ssl.trustStorePassword=changeit");
    }

    /** What a node in a JVM with these options says. */
    private String node(String address, List<String> options) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        command.addAll(options);
        command.addAll(
                List.of("-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", "-cp",
                        System.getProperty("java.class.path"), Node.class.getName(),
                        address));
        String said = run(command.toArray(String[]::new));
        assertFalse(said.contains("s3cret"), said);
        return said.lines().filter(line -> line.startsWith("SAID ")).map(line -> line.substring("SAID ".length()))
                .findFirst().orElseThrow(() -> new AssertionError(said));
    }

    /** Joins, says so or what keeps it from that, and ends. */
    static final class Node {
        private Node() {}

        static void main(String[] addresses) throws IOException {
            try (Cluster cluster = new Cluster(new Membership(Membership.servers(addresses[0]), Optional.empty(),
                    "test", Digest.of(out -> out.write(1)))).start()) {
                System.out.println("SAID " + cluster.trouble().orElse("joined"));
            } catch (ClusterException toChange) {
                System.out.println("SAID " + toChange.getMessage());
            }
            System.exit(0);
        }
    }

    private String run(String... command) throws Exception {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(said.toFile()).start();
        int ended = process.waitFor();
        String output = Files.readString(said);
        assertEquals(0, ended, () -> List.of(command) + ": " + output);
        return output;
    }
}
