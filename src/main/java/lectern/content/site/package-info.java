/** What a publisher says of the whole site. Begin at {@link SiteReader}. */
@NullMarked
package lectern.content.site;

import org.jspecify.annotations.NullMarked;
