package lectern.content;

import java.nio.file.Path;
import java.util.List;

/** A short text of running sentences, for tests of what may stand beside it or in it. */
final class Leaflet {

    static final String TEXT = """
            <h1>Taking ibuprofen</h1><p>Adults can take 200 mg to 400 mg three times a day with food.</p>
            <p>Do not take more than 1,200 mg in 24 hours, and ask a nurse if the pain does not go away.</p>
            <p>Most people feel well on it, but it may upset your stomach when you take it without any food at all.</p>
            <p>Keep the tablets in their box, away from light and heat, and where no child can see or reach them.</p>
            """;
    static final List<String> SENTENCES = List.of("Taking ibuprofen",
            "Adults can take 200 mg to 400 mg three times a day with food.",
            "Do not take more than 1,200 mg in 24 hours, and ask a nurse if the pain does not go away.",
            "Most people feel well on it, but it may upset your stomach when you take it without any food at all.",
            "Keep the tablets in their box, away from light and heat, and where no child can see or reach them.");

    private Leaflet() {}

    /** The sentences that a page with this body has. */
    static List<String> read(Path folder, String body) {
        return Imported.page(folder, "<title>Taking ibuprofen</title>" + body).sentences();
    }
}
