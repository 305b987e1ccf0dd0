package lectern.content.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lectern.content.main.Doubt;
import lectern.content.main.MainContent;
import lectern.content.source.Excerpt;
import lectern.content.source.Findings;
import lectern.content.source.Lines;
import lectern.document.Message;
import org.jsoup.nodes.Document;

/** Tells a publisher what of a page's running text was left out by a guess, and what to write if that is right or wrong. */
final class LeftOutProse {

    private final Findings findings;

    LeftOutProse(Findings findings) {
        this.findings = findings;
    }

    void report(MainContent choice, List<Doubt> doubts, Document page) {
        if (!choice.isMarked()) {
            findings.problem(Lines.of(page.body()), Message.MAIN_CONTENT_GUESSED.with());
        }
        if (!choice.hasProse() && choice.proseLeftOut() > 0) {
            findings.problem(Lines.of(page.body()), Message.PAGE_WITHOUT_TEXT.with(choice.proseLeftOut()));
        }
        Map<String, List<Doubt>> boxes = doubts.stream().collect(Collectors.groupingBy(
                doubt -> doubt.rule() + "\t" + doubt.selector(), LinkedHashMap::new, Collectors.toList()));
        boxes.values().forEach(this::report);
    }

    private void report(List<Doubt> box) {
        Doubt first = box.stream().filter(Doubt::serious).findFirst().orElse(box.getFirst());
        int words = box.stream().mapToInt(Doubt::words).sum();
        Message message = first.serious() ? Message.TEXT_LEFT_OUT : Message.TEXT_PERHAPS_LEFT_OUT;
        findings.problem(Lines.of(first.block()),
                message.with(words, first.rule(), Excerpt.of(first.text()), first.selector()));
    }
}
