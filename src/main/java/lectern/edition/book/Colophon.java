package lectern.edition.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.document.Contact;
import lectern.document.Metadata;
import lectern.edition.Words;

/** What a book says of its text: whose it is, how old, and whom to ask. */
public final class Colophon {
    private Colophon() {}

    /**
     * Names and values, in the words of the book.
     *
     * @param saysDays    whether the recording does, so that its words stand there already
     * @param saysContact the same of whom to ask
     */
    public static List<Map.Entry<String, String>> facts(Metadata metadata, Words words, boolean saysDays,
            boolean saysContact) {
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        add(facts, words, "about.publisher", metadata.publisher());
        if (!saysDays) {
            add(facts, words, "about.reviewed", metadata.reviewed().map(words::date));
            add(facts, words, "about.next", metadata.nextReview().map(words::date));
        }
        if (!saysContact) {
            add(facts, words, "contact", metadata.contact().flatMap(Contact::name));
            add(facts, words, "contact.phone", metadata.contact().flatMap(Contact::phone));
            add(facts, words, "contact.email", metadata.contact().flatMap(Contact::email));
            add(facts, words, "contact.address", metadata.contact().flatMap(Contact::address));
        }
        add(facts, words, "about.licence", metadata.licence());
        add(facts, words, "about.source", metadata.source().map(Object::toString));
        add(facts, words, "epub.made", Optional.of(words.say("site")));
        return facts;
    }

    private static void add(List<Map.Entry<String, String>> facts, Words words, String key, Optional<String> value) {
        value.ifPresent(text -> facts.add(Map.entry(words.say(key), text)));
    }
}
