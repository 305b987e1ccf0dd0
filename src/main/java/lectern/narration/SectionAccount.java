package lectern.narration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.audio.Cue;
import lectern.audio.Timeline;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.account.Account;
import lectern.speech.script.Script;
import lectern.speech.script.Utterance;
import lectern.speech.words.TextNormalizer;

/** Settles a section's account: its sentences against what is said of them, and when. Used once, by one thread. */
final class SectionAccount {

    private final Section section;
    private final Script script;
    private final Optional<Timeline> timeline;
    private final Map<String, List<Integer>> utterances = new HashMap<>();
    private final Map<String, List<Account.Omission>> omissions = new HashMap<>();

    /** @param timeline of the same script; empty as long as there is no recording */
    SectionAccount(Section section, Script script, Optional<Timeline> timeline) {
        this.section = section;
        this.script = script;
        this.timeline = timeline;
        int said = script.utterances().size();
        timeline.map(times -> times.cues().size()).filter(heard -> heard != said).ifPresent(heard -> {
            throw new IllegalArgumentException("timeline has " + heard + " cues: the script of " + section.id()
                    + " has " + said + " utterances");
        });
        for (int i = 0; i < said; i++) {
            int place = i;
            script.utterances().get(i).sentence()
                    .ifPresent(id -> utterances.computeIfAbsent(id, _ -> new ArrayList<>()).add(place));
        }
        script.leftOut().forEach(each -> omissions.computeIfAbsent(each.sentence(), _ -> new ArrayList<>())
                .add(new Account.Omission(each.rule(), each.text())));
    }

    Account settle() {
        return new Account(section.id(), section.sentences().stream().map(this::line).toList(),
                timeline.map(Timeline::length));
    }

    private Account.Line line(Sentence sentence) {
        List<Integer> places = utterances.getOrDefault(sentence.id(), List.of());
        int spoken = places.stream().flatMap(place -> script.utterances().get(place).spans().stream())
                .mapToInt(span -> TextNormalizer.count(span.words())).sum();
        return new Account.Line(sentence.id(), sentence.raisedText(), written(sentence.text()), spoken,
                timeline.filter(_ -> spoken > 0).map(times -> heard(places, times)),
                omissions.getOrDefault(sentence.id(), List.of()));
    }

    private Account.Heard heard(List<Integer> places, Timeline times) {
        Duration length = Duration.ZERO;
        for (int place : places) {
            Cue cue = times.cues().get(place);
            Utterance utterance = script.utterances().get(place);
            Duration sound = times.at(cue.endSample()).minus(times.at(cue.startSample()))
                    .minus(utterance.pauseAfter());
            length = length.plus(sound.isNegative() ? Duration.ZERO : sound);
        }
        return new Account.Heard(times.at(times.cues().get(places.getFirst()).startSample()), length);
    }

    private static int written(String text) {
        return text.isBlank() ? 0 : text.strip().split("[\\p{Z}\\s]+").length;
    }
}
