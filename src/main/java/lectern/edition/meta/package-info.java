/**
 * What is told of texts to those who do not read them: search engines, sites that link here, shelves of books. Begin at
 * {@link Preview}, {@link Sitemap} and {@link Access}; how long a text is to hear, all pages ask of {@link Lengths}.
 */
@NullMarked
package lectern.edition.meta;

import org.jspecify.annotations.NullMarked;
