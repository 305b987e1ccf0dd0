package lectern.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lectern.content.page.SourcePage;
import lectern.content.source.Findings;
import lectern.document.Message;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.account.LeftOut;
import lectern.document.account.Tally;

/** Whether every word came through: the sections, as they will be published, against the pages. */
final class Tallies {

    /** Enough of the lost words to find the place. */
    private static final int TOLD = 12;

    private Tallies() {}

    /** One for each page, in their order; a word that is lost is a problem. */
    static List<Tally> of(List<SourcePage> pages, List<Section> sections, Findings findings) {
        Map<SourcePage, List<Sentence>> published = published(pages, sections);
        Map<Path, List<LeftOut>> leftOut = findings.leftOut().stream().collect(Collectors.groupingBy(LeftOut::file));
        List<Tally> tallies = new ArrayList<>();
        for (SourcePage page : pages) {
            Tally tally = page.words().tally(published.getOrDefault(page, List.of()),
                    leftOut.getOrDefault(page.file(), List.of()), page.guesses());
            if (!tally.lost().isEmpty()) {
                findings.in(page.file()).problem(0, Message.WORDS_LOST.with(tally.lost().size(),
                        String.join(" ", tally.lost().stream().limit(TOLD).toList())));
            }
            tallies.add(tally);
        }
        return tallies;
    }

    /** The sentences of each page that are in a section. */
    private static Map<SourcePage, List<Sentence>> published(List<SourcePage> pages, List<Section> sections) {
        Map<String, List<SourcePage>> owners = new HashMap<>();
        pages.forEach(page -> page.sentences()
                .forEach(id -> owners.computeIfAbsent(id, _ -> new ArrayList<>()).add(page)));
        Map<SourcePage, List<Sentence>> published = new IdentityHashMap<>();
        for (Section section : sections) {
            for (Sentence sentence : section.sentences()) {
                owners.getOrDefault(sentence.id(), List.of())
                        .forEach(page -> published.computeIfAbsent(page, _ -> new ArrayList<>()).add(sentence));
            }
        }
        return published;
    }
}
