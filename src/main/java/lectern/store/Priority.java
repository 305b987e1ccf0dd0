package lectern.store;

/** Who waits for a piece of core work: earlier constants go first. */
public enum Priority {
    /** Somebody hears silence until this is done. */
    NOW,
    /** Somebody will need this soon. */
    SOON,
    /** Nobody waits. */
    BACKGROUND
}
