package lectern.speech.script;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lectern.audio.Cue;
import lectern.document.Contact;
import lectern.document.Inline;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.speech.Voice;
import lectern.speech.words.TextNormalizer;

/** What is said before the text of a section and behind it: where it stands, how long it takes, whose it is. */
final class ScriptEnds {
    private final ScriptDraft draft;
    private final Publication publication;
    private final Section section;
    private final Voice.Pauses pauses;
    private final Announcements announcements;

    ScriptEnds(ScriptDraft draft, Publication publication, Section section) {
        this.draft = draft;
        this.publication = publication;
        this.section = section;
        this.pauses = draft.pauses();
        this.announcements = draft.announcements();
    }

    /**
     * It is as short as can be: whoever goes from section to section hears it each time. It is written last, for it says how long
     * the rest takes.
     */
    void begin(List<Utterance> body) {
        if (isUpdate()) {
            draft.imprint(List.of(new Inline.Text(publication.title() + ".")), pauses.sentence());
        }
        draft.sentence(section.title(), Cue.Role.TITLE, isAlone() ? pauses.heading() : pauses.sentence());
        if (!isAlone()) {
            draft.imprint(List.of(
                    announcements.place(publication.place(section), publication.sections().size(), minutes(body))),
                    pauses.paragraph());
        }
    }

    void end() {
        if (isUpdate() || publication.sections().getFirst().id().equals(section.id())) {
            aboutTheText(publication.metadata());
        }
        if (isUpdate() || publication.sections().getLast().id().equals(section.id())) {
            publication.whomToAsk().ifPresent(this::contact);
        }
    }

    /** It stands behind the first text, which is what the listener came for. */
    private void aboutTheText(Metadata metadata) {
        draft.rest(pauses.beforeHeading());
        draft.imprint(List.of(announcements.say("computer-voice")), pauses.sentence());
        if (!isUpdate()) {
            metadata.reviewed().ifPresent(day -> announceDay("reviewed", day));
            metadata.nextReview().ifPresent(day -> announceDay("next-review", day));
            // The host alone: a whole address is too long to be heard.
            metadata.source().flatMap(address -> Optional.ofNullable(address.getHost())).ifPresent(
                    host -> draft.imprint(announcements.before("source", host + "."), pauses.sentence()));
        }
        draft.rest(pauses.paragraph());
    }

    private void contact(Contact contact) {
        draft.rest(pauses.beforeHeading());
        if (!isUpdate()) {
            draft.imprint(announcements.before("end", publication.metadata().title() + "."), pauses.paragraph());
        }
        contact.name()
                .ifPresent(name -> draft.imprint(announcements.before("contact", name + "."), pauses.sentence()));
        contact.address().ifPresent(
                address -> draft.imprint(announcements.before("address", address + "."), pauses.sentence()));
        contact.email()
                .ifPresent(email -> draft.imprint(announcements.before("email", email), pauses.sentence()));
        contact.phone().ifPresent(phone -> {
            draft.imprint(announcements.before("phone", phone + "."), pauses.paragraph());
            draft.imprint(announcements.before("phone.again", phone + "."), pauses.paragraph());
        });
    }

    private void announceDay(String key, LocalDate day) {
        draft.imprint(List.of(announcements.say(key, announcements.day(day))), pauses.sentence());
    }

    private boolean isAlone() {
        return isUpdate() || publication.sections().size() == 1;
    }

    /** It is heard by itself, so it names what it is about. */
    private boolean isUpdate() {
        return publication.place(section) == 0;
    }

    private double minutes(List<Utterance> body) {
        int words = body.stream().flatMap(utterance -> utterance.spans().stream())
                .mapToInt(span -> TextNormalizer.count(span.words())).sum();
        double rests = body.stream().mapToLong(utterance -> utterance.pauseAfter().toMillis()).sum() / 60_000.0;
        return words / (draft.voice().wordsPerMinute() * draft.voice().rate()) + rests;
    }
}
