package lectern.content.site;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.content.inline.BlockContext;
import lectern.content.source.Findings;
import lectern.content.source.YamlFile;
import lectern.content.values.ContactReader;
import lectern.content.values.YamlValues;
import lectern.document.Contact;
import lectern.document.Message;
import lectern.document.Problem;
import lectern.document.SiteDescription;
import lectern.document.colour.Accent;
import lectern.document.colour.Colour;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads site.yaml. Whatever stands in it, what can be used is used, and the rest is a problem with its line. For one
 * thread.
 */
public final class SiteReader {

    public static final String FILE = "site.yaml";

    private static final List<String> KEYS = List.of("name", "logo", "accent", "links", "contact", "topics", "language",
            "voice", "typeface", "podcast-category", "ask", "remember");
    private static final List<String> LINK = List.of("label", "address");
    /** Options of forms that it may choose. */
    private static final List<String> CHOICES = List.of("voice", "typeface");
    private static final Map<String, Boolean> ANSWERS = Map.of("yes", true, "true", true, "on", true, "no", false,
            "false", false, "off", false);
    private static final int LONGEST_NAME = 80;
    private static final int MOST_LINKS = 12;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern HERE = Pattern.compile("(/[A-Za-z0-9-]+){1,2}(#[\\p{L}\\p{N}-]+)?");
    /** What parts names that stand in a row. */
    private static final Pattern SEVERAL = Pattern.compile("[,;،؛]");
    private static final Pattern CHOICE = Pattern.compile("[A-Za-z0-9._-]{1,60}");

    private final Path content;
    private final Findings findings;

    /** @param content the folder that the file and the logo are in */
    public SiteReader(Path content, Findings findings) {
        this.content = content;
        this.findings = findings;
    }

    /** Whether all of it can be read and used. */
    public static boolean isGood(String yaml, Path content) {
        Findings untold = new Findings(Path.of(FILE));
        new SiteReader(content, untold).read(yaml, Optional.empty());
        return untold.problems().stream().allMatch(each -> each.code().severity() == Problem.Severity.NOTICE);
    }

    /** @param before the last text of the file that had no slip */
    public SiteDescription read(String yaml, Optional<String> before) {
        YamlFile file = YamlFile.of(yaml, Map.of("links", LINK));
        file.slip().ifPresent(slip -> findings.problem(slip.line(), Message.YAML_BROKEN.with(
                before.isPresent()
                        ? "what it said before is used where it cannot be read"
                        : "only what can still be read of it is used",
                slip.why())));
        Optional<YamlValues> good = before.map(text -> YamlValues.of(YamlFile.of(text, Map.of()), KEYS,
                Optional.empty(), new Findings(findings.file())));
        return described(YamlValues.of(file, KEYS, good, findings));
    }

    private SiteDescription described(YamlValues values) {
        return new SiteDescription(masthead(values), ways(values), topics(values), usual(values),
                values.value("remember", answer -> Optional.ofNullable(ANSWERS.get(answer.toLowerCase(Locale.ROOT))),
                        "Write no, and browsers do not keep where a listener stopped; or yes.").orElse(true));
    }

    private List<String> topics(YamlValues values) {
        List<String> topics = values.texts("topics");
        if (values.node("topics").filter(ScalarNode.class::isInstance).isPresent()) {
            topics.stream().filter(SEVERAL.asPredicate()).forEach(topic -> findings.problem(values.line("topics"),
                    Message.TOPICS_AS_ONE.with(topic, topic)));
        }
        return topics;
    }

    private SiteDescription.Masthead masthead(YamlValues values) {
        return new SiteDescription.Masthead(
                values.value("name", name -> Optional.of(name).filter(each -> each.length() <= LONGEST_NAME),
                        "Write a name of at most " + LONGEST_NAME + " letters."),
                values.text("logo").flatMap(name -> new Logo(content, findings).find(name, values.line("logo"))),
                accent(values));
    }

    private Optional<Accent> accent(YamlValues values) {
        Optional<Accent> accent = values.value("accent",
                written -> Optional.of(written).filter(COLOUR.asMatchPredicate()),
                "Write a number sign and six digits of 0 to 9 and a to f, in quotation marks: \"#0b3d91\".")
                .map(written -> Accent.of(Colour.of(written.substring(1))));
        accent.filter(Accent::isDarkened).ifPresent(changed -> findings.problem(values.line("accent"),
                Message.ACCENT_DARKENED.with("#" + changed.given().hex(), "#" + changed.onLight().hex(),
                        "#" + changed.onDark().hex())));
        return accent;
    }

    private SiteDescription.Ways ways(YamlValues values) {
        List<SiteDescription.Link> links = values.mappings("links", LINK).stream().map(SiteReader::link)
                .flatMap(Optional::stream).toList();
        if (links.size() > MOST_LINKS) {
            findings.problem(values.line("links"), Message.LINKS_TOO_MANY.with(MOST_LINKS));
        }
        Optional<Contact> contact = ContactReader.read(values);
        return new SiteDescription.Ways(links.stream().limit(MOST_LINKS).toList(), contact,
                values.value("ask", SiteReader::asked,
                        "Write one mail address, one telephone number, or a whole address from https:// on."));
    }

    private static Optional<SiteDescription.Link> link(YamlValues values) {
        Optional<String> label = values.needed("label", Optional::of, "Write the words of the link.");
        Optional<String> address = values.needed("address", SiteReader::target,
                "Write the whole address, from https:// on, or one of this site, such as /help.");
        return label.flatMap(words -> address.map(to -> new SiteDescription.Link(words, to, values.line("address"))));
    }

    private static Optional<String> target(String written) {
        return HERE.matcher(written).matches() ? Optional.of(written) : whole(written, false);
    }

    private static Optional<String> asked(String written) {
        return whole(written, true);
    }

    /** @param secure whether a page must come by HTTPS: who asks there writes of their health */
    private static Optional<String> whole(String written, boolean secure) {
        String plain = written.replaceFirst("(?i)^(mailto|tel):", "");
        if (ContactReader.email(plain).isPresent()) {
            return Optional.of("mailto:" + plain);
        }
        Optional<String> page = ContactReader.web(written)
                .filter(address -> !secure || "https".equalsIgnoreCase(address.getScheme()))
                .map(address -> address.toASCIIString());
        return page.isPresent() || written.contains(":") && plain.equals(written)
                ? page
                : ContactReader.phone(plain)
                        .flatMap(number -> new Contact(Optional.empty(), Optional.of(number), Optional.empty(),
                                Optional.empty()).dial())
                        .map(digits -> "tel:" + digits);
    }

    private static SiteDescription.Usual usual(YamlValues values) {
        Map<String, SiteDescription.Choice> choices = new HashMap<>();
        CHOICES.forEach(key -> values.value(key, name -> Optional.of(name).filter(CHOICE.asMatchPredicate()),
                "Write its name as it stands in addresses, such as kevin or dejavu-sans.")
                .ifPresent(name -> choices.put(key, new SiteDescription.Choice(name, values.line(key)))));
        return new SiteDescription.Usual(
                values.value("language", BlockContext::locale, "Name the language by its tag, such as en-AU or de."),
                choices,
                values.value("podcast-category", PodcastCategories::find,
                        "Write one that podcast apps know: " + PodcastCategories.wholes()
                                + "; or a part of one, such as "
                                + "Mental Health.")
                        .orElse(SiteDescription.Category.USUAL));
    }
}
