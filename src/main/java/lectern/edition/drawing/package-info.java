/** Drawings in SVG: drawn with the letters that come along, and their words. */
@NullMarked
package lectern.edition.drawing;

import org.jspecify.annotations.NullMarked;
