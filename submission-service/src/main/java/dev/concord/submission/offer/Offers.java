package dev.concord.submission.offer;

import dev.concord.contracts.event.ProjectOpened;
import java.util.Collection;
import java.util.List;

/** All projects, of which the open ones are on offer. */
interface Offers {

    /** Takes the place of older versions; each project is there once. */
    void put(Collection<ProjectOpened> projects);

    /** Lists the open projects that pass the filter, by their places, from behind the given one. */
    List<ProjectOpened> open(OfferFilter filter, Place after, int limit);
}
