package lectern.content.kept;

/** How a value is written: the byte before it is the place of its form in this list. */
enum Form {
    /** A {@link Leaf}: its place in that list, then a text. */
    LEAF,
    /** A leaf that stood before: its number among them. */
    KNOWN_LEAF,
    /** The number of its class, then its components. */
    RECORD,
    /** The number of its class, then its place among the constants. */
    CONSTANT,
    /** The record of its parts. */
    IMAGE,
    /** Four bytes. */
    INTEGER,
    /** Eight bytes. */
    LONG, TRUE, FALSE, ABSENT,
    /** The value that is there. */
    PRESENT,
    /** The number of its elements, then they. */
    LIST,
    /** Like a list; read in the same order. */
    SET,
    /** The number of its entries, then each key and its value, in the same order. */
    MAP,
    /** Their number, then they. */
    BYTES
}
