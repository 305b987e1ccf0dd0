/**
 * Forms a publication is served in. Begin at {@link Editions}; each form is a {@link Renderer} in a package of its
 * own.
 */
@NullMarked
package lectern.edition;

import org.jspecify.annotations.NullMarked;
