package lectern.app.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import lectern.cluster.snapshot.Equipment;
import lectern.store.Digest;

/** Voices and fonts by what is in their files: nodes have copies of them, with times of their own. */
public final class EquipmentFiles {

    private EquipmentFiles() {}

    /**
     * @param changed their newest change here, and that of the program
     * @param folders those that are not there count as empty
     */
    public static Equipment of(Instant changed, Path... folders) throws IOException {
        MessageDigest sha256 = Digest.sha256();
        for (Path folder : folders) {
            sha256.update("folder\n".getBytes(StandardCharsets.UTF_8));
            if (Files.isDirectory(folder)) {
                for (Path file : files(folder)) {
                    sha256.update((folder.relativize(file) + "\n").getBytes(StandardCharsets.UTF_8));
                    digest(file, sha256);
                }
            }
        }
        return new Equipment(Digest.of(sha256), changed.truncatedTo(ChronoUnit.MILLIS));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void digest(Path file, MessageDigest sha256) throws IOException {
        MessageDigest one = Digest.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                one.update(buffer, 0, read);
            }
        }
        sha256.update(one.digest());
    }
}
