package lectern.document;

import java.util.Optional;

/**
 * Whom a reader may turn to. A phone number stays as the publisher wrote it; {@link #dial()} is what a telephone
 * needs.
 */
public record Contact(Optional<String> name, Optional<String> phone, Optional<String> email,
        Optional<String> address) {

    /** Whether it says nothing at all. */
    public boolean isEmpty() {
        return name.isEmpty() && phone.isEmpty() && email.isEmpty() && address.isEmpty();
    }

    /** Whether somebody can be asked at once, and not only by letter. */
    public boolean isReachable() {
        return phone.isPresent() || email.isPresent();
    }

    /** The number's digits, with a leading plus where it has one: what follows {@code tel:}. */
    public Optional<String> dial() {
        return phone.map(written -> (written.strip().startsWith("+") ? "+" : "") + written.replaceAll("[^0-9]", ""));
    }
}
