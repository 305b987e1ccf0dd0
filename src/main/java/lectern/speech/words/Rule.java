package lectern.speech.words;

/** One way of saying one kind of text. Stateless; safe for many threads. */
interface Rule {

    /** As it is shown to people: small letters and hyphens. */
    String name();

    /** Claims what it knows in the line and leaves alone what is claimed. */
    void apply(Line line);
}
