package lectern.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lectern.content.main.Doubt;
import lectern.content.main.MainContent;
import lectern.content.source.Excerpt;
import lectern.content.source.Findings;
import lectern.content.source.Lines;
import lectern.document.Problem;
import org.jsoup.nodes.Document;

/** Tells a publisher what of a page's running text was left out by a guess, and what to write if that is right or wrong. */
final class LeftOutProse {

    private final Findings findings;

    LeftOutProse(Findings findings) {
        this.findings = findings;
    }

    void report(MainContent choice, Document page) {
        if (!choice.isMarked()) {
            findings.problem(Problem.Code.MAIN_CONTENT_GUESSED, Lines.of(page.body()),
                    "The page does not say which part of it is the text, so Lectern chose it.",
                    "Look at what was left out, and name the text by text: in publication.yaml if that is wrong.");
        }
        if (!choice.hasProse() && choice.proseLeftOut() > 0) {
            findings.problem(Problem.Code.NO_TEXT, Lines.of(page.body()),
                    "No running text of the page is left: " + choice.proseLeftOut()
                            + " words of it are comments, notices or other things beside a text.",
                    "Save the page with its text, or name the text by text: in publication.yaml.");
        }
        Map<String, List<Doubt>> boxes = choice.doubts().stream().collect(Collectors.groupingBy(
                doubt -> doubt.rule() + "\t" + doubt.selector(), LinkedHashMap::new, Collectors.toList()));
        boxes.values().forEach(this::report);
    }

    private void report(List<Doubt> box) {
        Doubt first = box.stream().filter(Doubt::serious).findFirst().orElse(box.getFirst());
        int words = box.stream().mapToInt(Doubt::words).sum();
        findings.problem(first.serious() ? Problem.Code.TEXT_LEFT_OUT : Problem.Code.TEXT_PERHAPS_LEFT_OUT,
                Lines.of(first.block()),
                words + " words that look like text were left out (" + first.rule() + "): “" + Excerpt.of(first.text())
                        + "”.",
                "If they are none, write into publication.yaml leave-out: [\"" + first.selector()
                        + "\"]; if they are, write text: and a selector of all that is text.");
    }
}
