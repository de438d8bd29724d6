package dev.concord.submission.offer;

import dev.concord.contracts.event.ProjectOpened;
import dev.concord.submission.qualification.Asked;
import dev.concord.submission.qualification.QualifyTasker;
import dev.concord.submission.qualification.Standing;
import dev.concord.submission.tasker.Tasker;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Shows a tasker what is open, the most urgent first, and how they stand with each. */
@Service
public final class BrowseOffers {

    private final Offers offers;
    private final QualifyTasker qualification;

    BrowseOffers(Offers offers, QualifyTasker qualification) {
        this.offers = offers;
        this.qualification = qualification;
    }

    /**
     * Looks at so many offers that pass the filter, and shows all of them, or those that the tasker qualifies for. These may be
     * fewer, or none, though more follow.
     */
    public Shown browse(Tasker tasker, OfferFilter filter, boolean qualifiedOnly, Place after, int limit) {
        var found = offers.open(filter, after, limit);
        var standings =
                qualification.standings(tasker, found.stream().map(Asked::by).toList());
        var offered = found.stream()
                .map(project -> new Offered(project, Objects.requireNonNull(standings.get(project.projectId()))))
                .filter(each -> !qualifiedOnly || each.standing().qualified())
                .toList();
        return new Shown(offered, found.size() < limit ? Optional.empty() : Optional.of(Place.of(found.getLast())));
    }

    /**
     * A page of offers.
     *
     * @param next behind which the next page starts; nothing on the last one
     */
    public record Shown(List<Offered> offers, Optional<Place> next) {

        public Shown {
            offers = List.copyOf(offers);
        }
    }

    /** An open project, and how a tasker stands with it. */
    public record Offered(ProjectOpened project, Standing standing) {}
}
