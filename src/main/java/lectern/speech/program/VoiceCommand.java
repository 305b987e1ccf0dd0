package lectern.speech.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.speech.SpeechException;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.speech.VoiceSetting;

/** Whatever program the voice's own file names: its {@link CommandTemplate}. */
final class VoiceCommand implements Program {
    private static final String COMMAND = "command";
    private static final VoiceSetting SETTING = new VoiceSetting(COMMAND, VoiceSetting.Form.LIST, true,
            "command: [say, --speed, \"{rate}\", --file, \"{in}\", --wav, \"{out}\"]", VoiceCommand::read);

    /** A program with a slash in its name is found from the folder of voices. */
    private static List<String> read(List<String> parts, Path folder) {
        CommandTemplate template = new CommandTemplate(parts);
        if (template.program().indexOf('/') < 0) {
            return template.parts();
        }
        List<String> found = new ArrayList<>(template.parts());
        found.set(0, folder.toAbsolutePath().resolve(template.program()).normalize().toString());
        return found;
    }

    @Override
    public String name() {
        return COMMAND;
    }

    @Override
    public List<VoiceSetting> settings() {
        return List.of(SETTING);
    }

    @Override
    public boolean namesVoices() {
        return false;
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public Optional<String> missing(Voice voice) {
        String program = template(voice).program();
        return Executables.find(program).isPresent()
                ? Optional.empty()
                : Optional.of("There is no program " + program + ": install it, or correct the command.");
    }

    @Override
    public String version(Voice voice) throws SpeechException {
        return ProgramDigest.of(template(voice).parts());
    }

    /** Sound at another rate is brought to this one. */
    @Override
    public int sampleRate(Voice voice) {
        return 22_050;
    }

    @Override
    public String text(Spoken spoken) {
        return spoken.words();
    }

    @Override
    public List<String> command(Spoken spoken, Path in, Path out) {
        Voice voice = spoken.voice();
        return template(voice).fill(Map.of("text", spoken.words(), "in", in.toString(), "out", out.toString(),
                "voice", voice.engineVoice(), "language", voice.language().toLanguageTag(), "rate",
                Double.toString(voice.rate()), "stretch", Double.toString(1 / voice.rate()), "pitch",
                Double.toString(voice.pitch())));
    }

    private static CommandTemplate template(Voice voice) {
        return Optional.ofNullable(voice.settings().get(COMMAND)).map(CommandTemplate::new).orElseThrow(
                () -> new IllegalArgumentException("voice " + voice.id() + " has the engine command and no command"));
    }
}
