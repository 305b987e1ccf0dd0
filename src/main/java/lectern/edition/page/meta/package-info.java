/**
 * What is told of pages to those who do not read them: search engines, and sites that link here. Begin at {@link Preview}
 * and {@link Sitemap}.
 */
@NullMarked
package lectern.edition.page.meta;

import org.jspecify.annotations.NullMarked;
