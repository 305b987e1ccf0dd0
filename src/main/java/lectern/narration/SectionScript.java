package lectern.narration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.account.Account;
import lectern.document.account.ScriptLine;
import lectern.speech.Spoken;
import lectern.speech.script.Script;
import lectern.speech.script.Utterance;

/** Writes a section's script as lines to read, one for each sentence and announcement. Used once, by one thread. */
public final class SectionScript {
    private final Section section;
    private final Script script;
    private final List<ScriptLine> lines = new ArrayList<>();
    private final Map<String, List<Account.Omission>> omissions = new HashMap<>();
    private String voice = "";

    private SectionScript(Section section, Script script) {
        this.section = section;
        this.script = script;
        script.leftOut().forEach(each -> omissions.computeIfAbsent(each.sentence(), _ -> new ArrayList<>())
                .add(new Account.Omission(each.rule(), each.text())));
    }

    public static List<ScriptLine> lines(Section section, Script script) {
        return new SectionScript(section, script).write();
    }

    private List<ScriptLine> write() {
        Map<String, List<ScriptLine>> silent = silent();
        addSilent(silent, "");
        List<Utterance> all = script.utterances();
        for (int from = 0; from < all.size();) {
            Optional<String> sentence = all.get(from).sentence();
            int to = from + 1;
            while (sentence.isPresent() && to < all.size() && all.get(to).sentence().equals(sentence)) {
                to++;
            }
            List<ScriptLine.Part> parts = all.subList(from, to).stream().flatMap(each -> parts(each).stream()).toList();
            // What was left out is told with the first words of its sentence.
            lines.add(new ScriptLine(sentence, parts,
                    sentence.flatMap(id -> Optional.ofNullable(omissions.remove(id))).orElse(List.of())));
            sentence.ifPresent(id -> addSilent(silent, id));
            from = to;
        }
        return lines;
    }

    private void addSilent(Map<String, List<ScriptLine>> silent, String before) {
        Optional.ofNullable(silent.remove(before)).ifPresent(lines::addAll);
    }

    /** Sentences of which nothing is said, by the spoken one before them; by nothing where there is none. */
    private Map<String, List<ScriptLine>> silent() {
        Map<String, Boolean> spoken = new HashMap<>();
        script.utterances().forEach(each -> each.sentence().ifPresent(id -> spoken.put(id, true)));
        Map<String, List<ScriptLine>> silent = new HashMap<>();
        String before = "";
        for (Sentence sentence : section.sentences()) {
            if (spoken.containsKey(sentence.id())) {
                before = sentence.id();
            } else {
                silent.computeIfAbsent(before, _ -> new ArrayList<>()).add(new ScriptLine(Optional.of(sentence.id()),
                        List.of(), omissions.getOrDefault(sentence.id(), List.of())));
            }
        }
        return silent;
    }

    private List<ScriptLine.Part> parts(Utterance utterance) {
        List<ScriptLine.Part> parts = new ArrayList<>();
        for (int i = 0; i < utterance.spans().size(); i++) {
            Spoken span = utterance.spans().get(i);
            String name = span.voice().name();
            parts.add(new ScriptLine.Part(Optional.of(name).filter(each -> !each.equals(voice)),
                    span.voice().language(), span.words(),
                    i + 1 < utterance.spans().size() ? Duration.ZERO : utterance.pauseAfter()));
            voice = name;
        }
        return parts;
    }
}
