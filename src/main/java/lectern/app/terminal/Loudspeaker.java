package lectern.app.terminal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import lectern.audio.Pcm;

/** The machine's own sound. Opened with the first sound, since only that knows its sample rate. */
public final class Loudspeaker implements AutoCloseable {
    private Optional<SourceDataLine> line = Optional.empty();

    /** Plays to the end of the sound, or until interrupted. */
    public void play(Pcm sound) throws IOException {
        AudioFormat format = new AudioFormat(sound.sampleRate(), Short.SIZE, 1, true, false);
        if (line.isEmpty() || !line.get().getFormat().matches(format)) {
            close();
            line = Optional.of(open(format));
        }
        ByteBuffer bytes = ByteBuffer.allocate(sound.samples().length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(sound.samples());
        line.get().write(bytes.array(), 0, bytes.capacity());
    }

    private static SourceDataLine open(AudioFormat format) throws IOException {
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(format);
            line.open(format);
            line.start();
            return line;
        } catch (LineUnavailableException | IllegalArgumentException none) {
            throw new IOException("this machine has no loudspeaker to play on; write a file with --out FILE.mp3", none);
        }
    }

    @Override
    public void close() {
        line.ifPresent(open -> {
            open.drain();
            open.close();
        });
        line = Optional.empty();
    }
}
