package dev.concord.submission.offer.web;

import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.Qualification;
import dev.concord.contracts.event.Terms;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.LabelKind;
import dev.concord.submission.assignment.Missing;
import dev.concord.submission.offer.BrowseOffers.Offered;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An open project as a tasker sees it in the list.
 *
 * @param missing what the tasker lacks to qualify
 */
record OfferView(
        ProjectId id,
        String name,
        ProjectState state,
        LabelKind labelKind,
        Policy policy,
        Terms terms,
        @Nullable Qualification qualification,
        int priority,
        @Nullable Instant deadline,
        Instant createdAt,
        boolean qualified,
        List<Missing> missing) {

    static OfferView of(Offered offered) {
        var project = offered.project();
        return new OfferView(
                project.projectId(),
                project.name(),
                project.state(),
                project.labelKind(),
                project.policy(),
                project.terms(),
                project.qualification(),
                Objects.requireNonNullElse(project.priority(), 0),
                project.deadline(),
                project.createdAt(),
                offered.standing().qualified(),
                offered.standing().missing());
    }
}
