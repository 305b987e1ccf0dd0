package lectern.cluster;

import io.nats.client.AuthHandler;
import io.nats.client.Options;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a node shows to the servers, from a file: either what {@code nsc} writes ({@code .creds}: a token of the user and the
 * seed that it signs with), or one line: {@code name:password}, the seed of an NKey, or a token. Read anew for every
 * connection, so that it can be changed while nodes run.
 */
final class Credentials implements AuthHandler {
    /** A file that is larger than this is none of these. */
    private static final long MOST_BYTES = 64 << 10;
    private static final String WHAT_IT_IS = ": it must hold what nsc writes, or one line, name:password, the seed of an "
            + "NKey or a token";
    /** The two parts of a .creds stand between such lines, among remarks; a piece of one is no token. */
    private static final String FENCE = "---";
    private static final String BEGIN = "-----BEGIN";
    private static final Pattern EXPIRES = Pattern.compile("\"exp\"\\s*:\\s*(\\d{1,12})\\b");

    private final Optional<String> token;
    private final UserKey key;

    private Credentials(Optional<String> token, UserKey key) {
        this.token = token;
        this.key = key;
    }

    /** @throws ClusterException if the file cannot be read, or is none */
    static void show(Path file, Options.Builder options) throws ClusterException {
        List<String> lines = read(file);
        String line = lines.size() == 1 ? lines.getFirst() : "";
        if (lines.stream().anyMatch(each -> each.startsWith(FENCE))) {
            List<String> parts = parts(lines);
            if (parts.size() != 2) {
                throw none(file);
            }
            options.authHandler(new Credentials(Optional.of(parts.getFirst()), key(file, parts.getLast())));
        } else if (line.isEmpty()) {
            throw none(file);
        } else if (UserKey.isSeed(line)) {
            // A private key must never be sent, as a token would be.
            options.authHandler(new Credentials(Optional.empty(), key(file, line)));
        } else {
            int colon = line.indexOf(':');
            if (colon < 0 && UserKey.isLikeSeed(line)) {
                throw none(file);
            }
            if (colon < 0) {
                options.token(line.toCharArray());
            } else {
                options.userInfo(line.substring(0, colon).toCharArray(), line.substring(colon + 1).toCharArray());
            }
        }
    }

    private static List<String> parts(List<String> lines) {
        return IntStream.range(1, lines.size()).filter(i -> lines.get(i - 1).startsWith(BEGIN))
                .mapToObj(lines::get).filter(line -> !line.startsWith(FENCE)).toList();
    }

    private static List<String> read(Path file) throws ClusterException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ClusterException(file + " is too large for credentials" + WHAT_IT_IS);
            }
            // What is no text has other characters in it, and is refused as what it then is.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty()).toList();
        } catch (ClusterException wrong) {
            throw wrong;
        } catch (IOException unreadable) {
            throw new ClusterException("the file of --cluster-credentials cannot be read: " + file, unreadable);
        }
    }

    private static ClusterException none(Path file) {
        return new ClusterException(file + " holds no credentials" + WHAT_IT_IS);
    }

    private static UserKey key(Path file, String seed) throws ClusterException {
        try {
            return UserKey.ofSeed(seed);
        } catch (IllegalArgumentException wrong) {
            throw new ClusterException(file + " holds no seed of a user to sign with (" + wrong.getMessage() + ")"
                    + WHAT_IT_IS, wrong);
        }
    }

    /** Whether everybody on this machine may read it. */
    static boolean isOpen(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException unknown) {
            // That it cannot be read is told by whoever reads it.
            return false;
        }
    }

    /** Until when a {@code .creds} is good, if it says so: servers only say that they refuse it. */
    static Optional<Instant> expiry(Path file) {
        try {
            for (String line : parts(read(file))) {
                String[] pieces = line.split("\\.", -1);
                Matcher expires = EXPIRES.matcher(pieces.length == 3
                        ? new String(Base64.getUrlDecoder().decode(pieces[1]), StandardCharsets.UTF_8)
                        : "");
                if (expires.find()) {
                    return Optional.of(Instant.ofEpochSecond(Long.parseLong(expires.group(1))));
                }
            }
        } catch (ClusterException | IllegalArgumentException unreadable) {
            // Then it says nothing.
        }
        return Optional.empty();
    }

    @Override
    public byte[] sign(byte[] nonce) {
        return key.sign(nonce);
    }

    /** Nothing, where who it is says the token. */
    @Override
    public char[] getID() {
        return token.isPresent() ? new char[0] : key.publicName().toCharArray();
    }

    @Override
    public char[] getJWT() {
        return token.orElse("").toCharArray();
    }
}
