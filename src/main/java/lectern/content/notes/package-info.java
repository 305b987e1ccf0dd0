/**
 * What names and words tell of the boxes of a page: that one is a note, and how urgent. Begin at
 * {@link lectern.content.notes.NoteClasses} for names, at {@link lectern.content.notes.NoteWords} for words, and at
 * {@link lectern.content.notes.NoteTargets} for footnotes: their numbers are written down while the page is made plain,
 * and read with its blocks.
 */
@NullMarked
package lectern.content.notes;

import org.jspecify.annotations.NullMarked;
