/**
 * Blocks become strips in a galley: paragraphs, lists, boxes, figures, tables and their cards. Begin at {@link
 * BlockSetter}.
 */
@NullMarked
package lectern.edition.print.block;

import org.jspecify.annotations.NullMarked;
