/**
 * Speech and what goes with it: {@link lectern.edition.sound.Mp3Renderer MP3} to play,
 * {@link lectern.edition.sound.DownloadRenderer to download}, and
 * {@linkplain lectern.edition.sound.AlbumRenderer as numbered files};
 * {@link lectern.edition.sound.CaptionsRenderer captions},
 * {@link lectern.edition.sound.ChaptersRenderer chapters} and the {@link lectern.edition.sound.AccountRenderer account}.
 */
@NullMarked
package lectern.edition.sound;

import org.jspecify.annotations.NullMarked;
