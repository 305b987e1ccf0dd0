package lectern.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Sections of some 600 words in the manner of a health booklet. No sentence occurs twice, so that nothing is found in
 * the cache that was not made for it; the same seed gives the same text.
 */
final class Text {
    private static final int WORDS = 600;
    private static final String[] WHO = {"Your nurse", "The doctor", "A pharmacist", "Your treatment team", "A friend",
            "The clinic", "Your specialist", "Someone you trust"};
    private static final String[] DOES = {"will explain", "can write down", "may ask about", "keeps a record of",
            "will check", "can help you plan", "should know about", "might change"};
    private static final String[] WHAT = {"the side effects of treatment", "how you slept", "the tablets you take",
            "what you eat and drink", "your blood test results", "any rash or itching", "the days that were hard",
            "questions from your family", "how to store the medicine", "your next visit"};
    private static final String[] WHEN = {"before the first visit", "after each treatment", "at home",
            "when you feel unwell", "during the first weeks", "while you rest", "if your temperature rises",
            "as soon as you notice it", "once the results are back", "even months later"};

    private final Random random;

    Text(long seed) {
        random = new Random(seed);
    }

    /** Writes a publication of so many sections. */
    static void write(Path folder, String title, int sections, long seed) throws IOException {
        write(folder, title, sections, WORDS, seed);
    }

    /** @param words in each section, at the least */
    static void write(Path folder, String title, int sections, int words, long seed) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("publication.yaml"), "title: " + title + "\nlanguage: en-AU\n");
        Text text = new Text(seed);
        for (int i = 0; i < sections; i++) {
            Files.writeString(folder.resolve(file(i)), text.section("Chapter " + (i + 1), words));
        }
    }

    static String file(int section) {
        return "%03d.html".formatted(section + 1);
    }

    String section(String title) {
        return section(title, WORDS);
    }

    private String section(String title, int least) {
        StringBuilder html = new StringBuilder("<h1>" + title + "</h1>\n");
        int words = 0;
        while (words < least) {
            html.append("<p>");
            for (int i = 0; i < 4; i++) {
                String sentence = sentence();
                words += sentence.split(" ").length;
                html.append(sentence).append(' ');
            }
            html.append("</p>\n");
        }
        return html.toString();
    }

    private String sentence() {
        return one(WHO) + " " + one(DOES) + " " + one(WHAT) + " " + one(WHEN) + ", on page " + random.nextInt(1_000)
                + " of note " + random.nextInt(10_000) + ".";
    }

    private String one(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
