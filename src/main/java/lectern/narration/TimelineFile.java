package lectern.narration;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.audio.Cue;
import lectern.audio.Timeline;
import lectern.store.Digest;

/** A timeline as bytes. */
final class TimelineFile {
    /** Changes with what is written here, or with how a recording's times are counted. */
    private static final String REVISION = "timeline 2\n";

    private TimelineFile() {}

    static Digest key(Digest recording) {
        return Digest.of(out -> out.write((REVISION + recording.hex()).getBytes(StandardCharsets.US_ASCII)));
    }

    static void write(Timeline timeline, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(timeline.sampleRate());
        data.writeLong(timeline.samples());
        data.writeLong(timeline.bytes());
        data.writeInt(timeline.cues().size());
        for (Cue cue : timeline.cues()) {
            writeText(cue.sentence().orElse(""), data);
            data.writeByte(cue.role().ordinal());
            writeText(cue.text(), data);
            data.writeLong(cue.startSample());
            data.writeLong(cue.endSample());
            data.writeLong(cue.startByte());
        }
        data.flush();
    }

    static Timeline read(byte[] bytes) throws IOException {
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
        int sampleRate = data.readInt();
        long samples = data.readLong();
        long length = data.readLong();
        int count = data.readInt();
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String sentence = readText(data);
            Cue.Role role = Cue.Role.values()[data.readByte()];
            String text = readText(data);
            cues.add(new Cue(sentence.isEmpty() ? Optional.empty() : Optional.of(sentence), role, text,
                    data.readLong(), data.readLong(), data.readLong()));
        }
        return new Timeline(sampleRate, samples, length, cues);
    }

    /** Not writeUTF, which ends at 65,535 bytes. */
    private static void writeText(String text, DataOutputStream data) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        data.writeInt(bytes.length);
        data.write(bytes);
    }

    private static String readText(DataInputStream data) throws IOException {
        byte[] bytes = new byte[data.readInt()];
        data.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
