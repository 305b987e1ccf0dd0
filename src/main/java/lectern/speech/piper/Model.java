package lectern.speech.piper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import lectern.speech.SpeechException;

/**
 * A voice's two files.
 *
 * @param network    the {@code .onnx} file
 * @param settings   the {@code .onnx.json} file beside it
 * @param sampleRate of its sound, in hertz
 * @param digest     SHA-256 of both files
 */
record Model(Path network, Path settings, int sampleRate, String digest) {

    /** Reads both files, but not the network itself: that is the library's. */
    static Model of(Path network) throws SpeechException {
        Path settings = network.resolveSibling(network.getFileName() + ".json");
        for (Path file : List.of(network, settings)) {
            if (!Files.isRegularFile(file)) {
                throw new SpeechException("The model's file " + file.getFileName() + " is not there: put it into"
                        + " voices/.");
            }
        }
        try {
            JsonNode rate = new ObjectMapper().readTree(Files.readAllBytes(settings)).path("audio").path("sample_rate");
            if (!rate.isInt() || rate.intValue() < 8_000 || rate.intValue() > 48_000) {
                throw new SpeechException("The model's file " + settings.getFileName()
                        + " has no audio.sample_rate: download it again.");
            }
            return new Model(network, settings, rate.intValue(), digest(List.of(network, settings)));
        } catch (IOException cause) {
            if (cause instanceof SpeechException clear) {
                throw clear;
            }
            throw new SpeechException("The model's file " + settings.getFileName()
                    + " can not be read: download it again.", cause);
        }
    }

    /** The same settings for another speed, as a temporary file. */
    Path settingsAt(double rate, Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode all = (ObjectNode) json.readTree(Files.readAllBytes(settings));
        ObjectNode inference = all.withObject("/inference");
        inference.put("length_scale", inference.path("length_scale").asDouble(1) / rate);
        return Files.write(Files.createTempFile(folder, "model-", ".json"), json.writeValueAsBytes(all));
    }

    private static String digest(List<Path> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every Java has SHA-256", cause);
        }
    }
}
