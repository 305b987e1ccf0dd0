package lectern.content.publication;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lectern.content.inline.BlockContext;
import lectern.content.source.Findings;
import lectern.content.source.YamlFile;
import lectern.content.values.ContactReader;
import lectern.content.values.YamlValues;
import lectern.document.Codes;
import lectern.document.Message;
import lectern.document.Metadata;
import lectern.document.Problem;

/** Reads publication.yaml. */
public final class MetadataReader {

    public static final String FILE = "publication.yaml";

    private static final List<String> KEYS = List.of("title", "subtitle", "language", "publisher", "contact",
            "reviewed",
            "next-review", "licence", "cover", "lexicon", "source", "status", "code", "codes", "moved", "synonyms",
            "updates",
            "text",
            "leave-out", "topic");
    private static final List<String> UPDATE = List.of("date", "text");
    private static final Map<String, List<String>> PARTS = Map.of("updates", UPDATE);

    private static final String DATE = "Write the date as 2026-03-31.";

    private MetadataReader() {}

    /**
     * @param before the last text of the file that had no slip
     * @return empty, with a problem, if the file is broken and nobody knows what it said before
     */
    public static Optional<Described> read(String yaml, Optional<String> before, Findings findings) {
        YamlFile file = YamlFile.of(yaml, PARTS);
        Optional<YamlValues> good = before.map(text -> values(text, Optional.empty(), new Findings(findings.file())));
        YamlValues values = YamlValues.of(file, KEYS, good, findings);
        boolean emptied = yaml.isBlank() && before.isPresent();
        Described.Status status = emptied
                ? StatusReader.status(good.get(), List.of(), Optional.empty())
                : StatusReader.status(values, file.broken(), good);
        Optional<YamlFile.Slip> slip = emptied
                ? Optional.of(new YamlFile.Slip(1, "the file is empty."))
                : file.slip();
        boolean held = before.isEmpty() && status == Described.Status.PUBLISHED;
        slip.ifPresent(wrong -> findings.problem(wrong.line(),
                Message.YAML_BROKEN.with(meanwhile(status, held), wrong.why())));
        return slip.isPresent() && held
                ? Optional.empty()
                : Optional.of(described(emptied ? good.get() : values, status, good));
    }

    private static String meanwhile(Described.Status status, boolean held) {
        return switch (status) {
            case WITHDRAWN -> "the booklet is withdrawn, as the file says or may say";
            case DRAFT -> "the booklet stays a draft";
            case PUBLISHED -> held
                    ? "the booklet is held back until it is mended"
                    : "the booklet keeps what it said before, but for what can still be read";
        };
    }

    /** Whether all of it can be read and used. */
    public static boolean isGood(String yaml) {
        return good(yaml, new Findings(Path.of(FILE))).isPresent();
    }

    /** @return what it says if all of it can be read and used; else empty, and nothing is told */
    public static Optional<Described> good(String yaml, Findings findings) {
        YamlFile file = YamlFile.of(yaml, PARTS);
        if (yaml.isBlank() || file.slip().isPresent()) {
            return Optional.empty();
        }
        Findings told = new Findings(findings.file());
        YamlValues values = YamlValues.of(file, KEYS, Optional.empty(), told);
        Described said = described(values, StatusReader.status(values, file.broken(), Optional.empty()),
                Optional.empty());
        if (!values.slips().isEmpty()
                || told.problems().stream().anyMatch(each -> each.code() == Problem.Code.YAML_VALUE_INVALID)) {
            return Optional.empty();
        }
        findings.problems().addAll(told.problems());
        return Optional.of(said);
    }

    private static YamlValues values(String yaml, Optional<YamlValues> before, Findings findings) {
        return YamlValues.of(YamlFile.of(yaml, Map.of()), KEYS, before, findings);
    }

    private static Described described(YamlValues values, Described.Status status, Optional<YamlValues> before) {
        return new Described(titlePage(values),
                new Described.NamedFiles(named(values, "cover"), named(values, "lexicon")),
                status,
                new Described.GivenNames(code(values), new NamedTexts(values).pairs("codes"),
                        new NamedTexts(values).pairs("moved"), new NamedTexts(values).list("synonyms")),
                updates(values, before), PageChoices.read(values));
    }

    private static Described.TitlePage titlePage(YamlValues values) {
        return new Described.TitlePage(values.text("title"), values.text("subtitle"),
                values.value("language", BlockContext::locale, "Name the language by its tag, such as en-AU or de."),
                new Metadata.Imprint(values.text("publisher"),
                        ContactReader.read(values), values.text("licence")),
                new Metadata.Review(values.value("reviewed", MetadataReader::date, DATE),
                        values.value("next-review", MetadataReader::date, DATE)),
                values.value("source", ContactReader::web, "Write the whole address, from https:// on."),
                values.text("topic").map(topic -> new Described.Named(topic, values.line("topic"))),
                Locale.ENGLISH);
    }

    private static Optional<Described.Named> code(YamlValues values) {
        return values.value("code", code -> Codes.digits(code).map(_ -> code),
                "Write six digits, in quotation marks if they begin with 0.")
                .map(code -> new Described.Named(code, values.line("code")));
    }

    /** A correction that readers were told of stays while an entry cannot be used: it may be that one. */
    private static List<Described.WrittenUpdate> updates(YamlValues values, Optional<YamlValues> before) {
        List<Optional<Described.WrittenUpdate>> written = values.mappings("updates", UPDATE).stream()
                .map(MetadataReader::update).toList();
        List<Described.WrittenUpdate> updates = new ArrayList<>(written.stream().flatMap(Optional::stream).toList());
        if (values.slips().contains("updates") || written.contains(Optional.<Described.WrittenUpdate>empty())) {
            before.stream().flatMap(good -> updates(good, Optional.empty()).stream())
                    .filter(told -> !updates.contains(told)).forEach(updates::add);
        }
        return List.copyOf(updates);
    }

    private static Optional<Described.WrittenUpdate> update(YamlValues values) {
        Optional<LocalDate> date = values.needed("date", MetadataReader::date, DATE);
        Optional<String> text = values.needed("text", Optional::of, "Say in a sentence what was corrected.");
        return date.flatMap(day -> text.map(words -> new Described.WrittenUpdate(day, words)));
    }

    private static Optional<Described.Named> named(YamlValues values, String key) {
        return values.text(key).map(name -> new Described.Named(name, values.line(key)));
    }

    public static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }
}
