package lectern.speech.words;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lectern.speech.words.number.Dialect;
import lectern.speech.words.rule.Line;

/**
 * How many words a second are settled on one core, warm, and which rules take the time: run by hand. The text is
 * plain.txt, then every case of the rules' tables.
 */
final class TextNormalizerSpeed {
    private static final Locale AUSTRALIA = Locale.forLanguageTag("en-AU");
    /** Its own time on the core: what else the machine does is not counted. */
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final int RUNS = 3;
    private static final int DEAREST = 12;

    private TextNormalizerSpeed() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of("src/test/resources/lectern/speech/words");
        List<String> plain = Files.readAllLines(folder.resolve("plain.txt"));
        List<String> cases = new ArrayList<>();
        try (var files = Files.list(folder.resolve("rules"))) {
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).forEach(line -> cases.add(line.split("\t")[0]));
            }
        }
        for (int run = 0; run <= RUNS; run++) {
            String label = run == 0 ? "cold" : "run " + run;
            System.out.printf(Locale.ROOT, "%s: plain text %,.0f, cases %,.0f words a second%n", label, speed(plain),
                    speed(cases));
        }
        dearest(plain);
        dearest(cases);
    }

    private static double speed(List<String> lines) {
        TextNormalizer wording = new TextNormalizer(Lexicon.EMPTY);
        long words = 0;
        long start = THREAD.getCurrentThreadCpuTime();
        while (THREAD.getCurrentThreadCpuTime() - start < 2_000_000_000L) {
            for (String line : lines) {
                wording.pieces(TextNormalizer.clean(line), List.of(), AUSTRALIA);
                words += line.split("\\s+").length;
            }
        }
        return words * 1e9 / (THREAD.getCurrentThreadCpuTime() - start);
    }

    private static void dearest(List<String> lines) {
        Map<String, Long> nanos = new LinkedHashMap<>();
        for (int pass = 0; pass < 20; pass++) {
            for (String text : lines) {
                Line line = new Line(TextNormalizer.clean(text), Dialect.COMMONWEALTH);
                int[] place = {0};
                Rules.all().forEach(rule -> {
                    long start = System.nanoTime();
                    rule.apply(line);
                    nanos.merge(place[0]++ + " " + rule.name(), System.nanoTime() - start, Long::sum);
                });
            }
        }
        long total = nanos.values().stream().mapToLong(Long::longValue).sum();
        nanos.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(DEAREST)
                .forEach(each -> System.out.printf(Locale.ROOT, "%5.1f %%  %s%n", 100.0 * each.getValue() / total,
                        each.getKey()));
    }
}
