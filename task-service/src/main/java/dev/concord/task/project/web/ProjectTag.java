package dev.concord.task.project.web;

import dev.concord.task.project.Project;
import dev.concord.task.reservation.Reservation;
import dev.concord.web.VersionTag;
import org.springframework.http.ETag;

/** The tag of a project as its vendor sees it; what it holds and how its tasks stand changes by itself, with every label. */
final class ProjectTag {

    private ProjectTag() {}

    static ETag of(Project project, Reservation reservation) {
        var tasks = reservation.tasks();
        return VersionTag.of(
                project.version(),
                "%d.%s.%d.%d.%d.%d.%d"
                        .formatted(
                                reservation.escrow().version(),
                                reservation.reserved(),
                                tasks.waiting(),
                                tasks.open(),
                                tasks.agreed(),
                                tasks.contested(),
                                tasks.withdrawn()));
    }
}
