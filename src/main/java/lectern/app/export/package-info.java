/**
 * The whole library as files that any web server delivers. Begin at {@link lectern.app.export.StaticSite}, which lists
 * them, and {@link lectern.app.export.Export}, which writes those that are not there yet.
 */
@NullMarked
package lectern.app.export;

import org.jspecify.annotations.NullMarked;
