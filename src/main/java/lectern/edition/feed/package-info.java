/**
 * Podcasts: {@link lectern.edition.feed.Feeds the feeds} and {@link lectern.edition.feed.CoverRenderer their covers}.
 */
@NullMarked
package lectern.edition.feed;

import org.jspecify.annotations.NullMarked;
