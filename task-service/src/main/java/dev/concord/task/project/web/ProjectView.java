package dev.concord.task.project.web;

import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.Qualification;
import dev.concord.contracts.event.Terms;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.money.NearAmount;
import dev.concord.task.project.ClassStyle;
import dev.concord.task.project.Example;
import dev.concord.task.project.FindProjects;
import dev.concord.task.project.Project;
import dev.concord.task.reservation.Reservation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A project as its vendor sees it. */
record ProjectView(
        ProjectId id,
        VendorId vendorId,
        String name,
        String instructions,
        List<ClassStyle> classStyles,
        List<Example> examples,
        ProjectState state,
        LabelKind labelKind,
        Policy policy,
        Terms terms,
        @Nullable Qualification qualification,
        int priority,
        @Nullable Instant deadline,
        Instant createdAt,
        NearAmount funded,
        NearAmount reserved,
        TaskCountsView tasks) {

    /** Views a page, with one look at what they hold. */
    static List<ProjectView> of(List<Project> page, FindProjects projects) {
        var reservations = projects.reservations(page);
        return page.stream()
                .map(project -> of(project, Objects.requireNonNull(reservations.get(project.id()))))
                .toList();
    }

    static ProjectView of(Project project, Reservation reservation) {
        var facts = project.facts();
        var ordered = facts.specification();
        var briefing = project.briefing();
        return new ProjectView(
                project.id(),
                facts.vendorId(),
                briefing.name(),
                briefing.instructions(),
                briefing.guidance().classStyles(),
                briefing.guidance().examples(),
                project.state(),
                ordered.labelKind(),
                ordered.policy(),
                facts.terms(),
                ordered.qualification(),
                briefing.urgency().priority(),
                briefing.urgency().deadline(),
                facts.createdAt(),
                reservation.escrow().funded(),
                reservation.reserved(),
                TaskCountsView.of(reservation.tasks()));
    }
}
