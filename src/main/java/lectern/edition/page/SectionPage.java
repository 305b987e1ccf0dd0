package lectern.edition.page;

import gg.jte.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import lectern.document.Contact;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Update;
import lectern.edition.Words;
import lectern.edition.page.look.Help;
import lectern.edition.page.look.PageFrame;
import lectern.edition.page.text.About;
import lectern.edition.page.text.ContentsList;
import lectern.edition.page.text.SectionText;

/**
 * What a section's template shows.
 *
 * @param written  the heading and all that follows it
 * @param list     the sections of the publication
 */
record SectionPage(PageFrame frame, Subject subject, About about, SectionText written, Listening listening,
        ContentsList list, Offer.All forms) {
    private static final int UPDATES = 2;

    /**
     * How a section is heard.
     *
     * @param time    how long it takes, if it can be heard
     * @param foreign whether the usual voice is of another language than the text
     * @param player  adds to the sound, if there is sound
     * @param from    the sentence that the sound begins at, if it is not the first
     */
    record Listening(Optional<String> time, boolean foreign, Optional<Player> player, Optional<Sentence> from) {}

    /** Whether it tells of choices that only a server has. */
    boolean isHelpWithServers() {
        return !frame.reach().isServer() && Library.isHelp(publication().id());
    }

    Publication publication() {
        return subject.publication();
    }

    Section section() {
        return subject.section().orElseThrow();
    }

    Content title() {
        return written.title();
    }

    Content text() {
        return written.body();
    }

    /** The sections of the publication, this one marked. */
    Content contents() {
        return list.at(number());
    }

    /** The address of the sound. */
    String sound() {
        return address(section()) + ".mp3" + listening.from().map(sentence -> "?from=" + sentence.id()).orElse("");
    }

    /** Whether it tells how the player is used: the list of the player's keys belongs to it then. */
    boolean isAboutPlayer() {
        return Help.isAbout("player", publication(), section());
    }

    /** Where somebody tells the publisher that something is wrong in this text: a letter that says where, or a number. */
    Optional<String> report() {
        return contact().flatMap(contact -> contact.email().map(this::letter)
                .or(() -> contact.dial().map(number -> "tel:" + number)));
    }

    /** Whom to ask about this text. */
    Optional<Contact> contact() {
        return frame.site().alone(publication().metadata()).contact();
    }

    private String letter(String email) {
        Words words = frame.words();
        return "mailto:" + encoded(email).replace("%40", "@") + "?subject="
                + encoded(words.say("report.subject", section().name(), publication().title())) + "&body="
                + encoded(words.say("report.body", section().name()) + "\r\n\r\n");
    }

    /** A mail program takes a plus as a plus, and not as a blank. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Its place among the publication's sections, from 1; 0 if it is an update. */
    int number() {
        return publication().place(section());
    }

    /** The newest corrections: they come before the text, so they must be few. */
    List<Update> updates() {
        boolean isUpdate = number() == 0;
        return isUpdate ? List.of() : publication().updates().stream().limit(UPDATES).toList();
    }

    Optional<Section> previous() {
        return neighbour(-1);
    }

    Optional<Section> next() {
        return neighbour(1);
    }

    private Optional<Section> neighbour(int step) {
        int place = number() - 1 + step;
        return place < 0 || place >= publication().sections().size()
                ? Optional.empty()
                : Optional.of(publication().sections().get(place));
    }

    String address(Section other) {
        return "/" + publication().id() + "/" + other.id();
    }
}
