package lectern.speech.words.rule;

/** One way of saying one kind of text. Stateless; safe for many threads. */
public interface Rule {

    /** What people are shown: small letters and hyphens. */
    String name();

    /** Claims what it knows in the line and leaves alone what is claimed. */
    void apply(Line line);
}
