package lectern.edition.print.style;

import java.util.Locale;
import java.util.Optional;

/**
 * What a piece of a page is in the document's structure. Tags know their parents only: children are found in the
 * order in which they are placed on the pages, which is the reading order. Two tags are the same only if they are one
 * object.
 */
public final class Tag {
    public static final Tag ARTIFACT = new Tag(Optional.empty(), Role.ARTIFACT, new Details.None());

    /** What some tags say beside their role. */
    public sealed interface Details {
        record None() implements Details {}

        record Language(Locale language) implements Details {}

        /** The long form of a short form. */
        record Expansion(String text) implements Details {}

        record Alternative(String text) implements Details {}

        /**
         * @param target  an address, or the name of a place in this document
         * @param inside  whether it is such a place
         * @param purpose where it leads, in words
         */
        record Target(String target, boolean inside, String purpose) implements Details {}

        /**
         * @param scope {@code Row} or {@code Column} for a header
         */
        record Cell(Optional<String> scope, int columns, int rows) implements Details {}

        record Numbering(boolean numbered) implements Details {}

        record Name(String id) implements Details {}
    }

    private final Optional<Tag> parent;
    private final Role role;
    private final Details details;
    private final Optional<Tag> link;

    private Tag(Optional<Tag> parent, Role role, Details details) {
        this.parent = parent;
        this.role = role;
        this.details = details;
        this.link = details instanceof Details.Target ? Optional.of(this) : parent.flatMap(Tag::link);
    }

    public static Tag document() {
        return new Tag(Optional.empty(), Role.DOCUMENT, new Details.None());
    }

    public Tag child(Role role) {
        return child(role, new Details.None());
    }

    /** Nothing inside an artifact is more than an artifact. */
    public Tag child(Role role, Details details) {
        return this == ARTIFACT ? ARTIFACT : new Tag(Optional.of(this), role, details);
    }

    public Optional<Tag> parent() {
        return parent;
    }

    public Role role() {
        return role;
    }

    public Details details() {
        return details;
    }

    /** The link that this is, or is inside of. */
    public Optional<Tag> link() {
        return link;
    }

    public boolean isArtifact() {
        return role == Role.ARTIFACT;
    }
}
