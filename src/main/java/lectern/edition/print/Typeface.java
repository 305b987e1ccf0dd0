package lectern.edition.print;

/**
 * A family of letters: an upright face and its bold. There are no italics in large print.
 *
 * @param name in an address: small letters, digits and hyphens
 */
record Typeface(String name, Face regular, Face bold) {
    Face face(boolean heavy) {
        return heavy ? bold : regular;
    }
}
