package lectern.content.values;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import lectern.document.Contact;

/** Reads whom a reader may turn to, and the addresses and numbers that lead there. */
public final class ContactReader {

    private static final List<String> KEYS = List.of("name", "phone", "email", "address");

    private ContactReader() {}

    /** @return empty where nothing of it can be used */
    public static Optional<Contact> read(YamlValues values) {
        return values.mapping("contact", KEYS).map(ContactReader::contact).filter(contact -> !contact.isEmpty());
    }

    private static Contact contact(YamlValues values) {
        return new Contact(values.text("name"),
                values.value("phone", ContactReader::phone, "Write the number as people read it, such as 13 11 20."),
                values.value("email", ContactReader::email, "Write one address, such as help@example.org."),
                values.text("address"));
    }

    /** @return what is written, if it can be dialled */
    public static Optional<String> phone(String written) {
        boolean dialled = written.matches("[0-9A-Za-z +()./-]{2,40}")
                && written.chars().filter(character -> character >= '0' && character <= '9').count() > 1;
        return dialled ? Optional.of(written) : Optional.empty();
    }

    public static Optional<String> email(String written) {
        return written.matches("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,190}") ? Optional.of(written) : Optional.empty();
    }

    /** A whole address of a page. */
    public static Optional<URI> web(String written) {
        try {
            URI address = new URI(written);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }
}
