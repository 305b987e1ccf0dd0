package lectern.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.document.Contact;

/** Reads publication.yaml. */
final class MetadataReader {

    static final String FILE = "publication.yaml";

    private static final List<String> KEYS = List.of("title", "subtitle", "language", "publisher", "contact",
            "reviewed",
            "next-review", "licence", "cover", "lexicon", "source", "status", "code", "codes", "moved", "updates");
    private static final List<String> STATUS = List.of("published", "withdrawn");
    private static final List<String> UPDATE = List.of("date", "text");
    private static final List<String> CONTACT = List.of("name", "phone", "email", "address");

    private MetadataReader() {}

    /** @return empty, with a problem, if nobody can tell what it says */
    static Optional<Described> read(String yaml, Findings findings) {
        return YamlValues.of(yaml, KEYS, findings).map(MetadataReader::described);
    }

    private static Described described(YamlValues values) {
        return new Described(values.text("title"), values.text("subtitle"),
                values.value("language", Scope::locale, "Name the language by its tag, such as en-AU or de."),
                values.text("publisher"), values.mapping("contact", CONTACT).flatMap(MetadataReader::contact),
                values.value("reviewed", MetadataReader::date, "Write the date as 2026-03-31."),
                values.value("next-review", MetadataReader::date, "Write the date as 2026-03-31."),
                values.text("licence"),
                named(values, "cover"), named(values, "lexicon"),
                values.value("source", MetadataReader::web, "Write the whole address, from https:// on."),
                withdrawn(values),
                new Described.Names(named(values, "code"), values.pairs("codes"), values.pairs("moved")),
                values.mappings("updates", UPDATE).stream().flatMap(each -> update(each).stream()).toList());
    }

    private static Optional<Described.Update> update(YamlValues values) {
        Optional<LocalDate> date = values.needed("date", MetadataReader::date, "Write the date as 2026-03-31.");
        Optional<String> text = values.needed("text", Optional::of, "Say in a sentence what was corrected.");
        return date.flatMap(day -> text.map(words -> new Described.Update(day, words)));
    }

    private static Optional<Described.Named> named(YamlValues values, String key) {
        return values.text(key).map(name -> new Described.Named(name, values.line(key)));
    }

    private static Optional<Contact> contact(YamlValues values) {
        Contact contact = new Contact(values.text("name"),
                values.value("phone", MetadataReader::phone, "Write the number as people read it, such as 13 11 20."),
                values.value("email", MetadataReader::email, "Write one address, such as help@example.org."),
                values.text("address"));
        boolean empty = contact.equals(
                new Contact(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        return empty ? Optional.empty() : Optional.of(contact);
    }

    /** Another word than "published" is a reason not to publish. */
    private static boolean withdrawn(YamlValues values) {
        Optional<String> status = values.value("status", MetadataReader::status,
                "Write published or withdrawn; until then it is withdrawn.");
        return values.has("status") && status.filter("published"::equals).isEmpty();
    }

    private static Optional<String> status(String written) {
        return Optional.of(written.toLowerCase(Locale.ROOT)).filter(STATUS::contains);
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<String> phone(String written) {
        boolean dialled = written.matches("[0-9A-Za-z +()./-]{2,40}")
                && written.chars().filter(character -> character >= '0' && character <= '9').count() > 1;
        return dialled ? Optional.of(written) : Optional.empty();
    }

    private static Optional<String> email(String written) {
        return written.matches("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,190}") ? Optional.of(written) : Optional.empty();
    }

    static Optional<URI> web(String written) {
        try {
            URI address = new URI(written);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }
}
