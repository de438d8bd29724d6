package dev.concord.task.project.web;

import dev.concord.task.project.Project;
import dev.concord.task.reservation.Reservation;
import org.springframework.http.ETag;

/**
 * The entity tag of a project as its vendor sees it (RFC 9110, section 8.8.3). It begins with the version, which changes with what the
 * vendor decides; behind it stands what else is seen, which changes with every label. So a tag tells two views apart, and of a tag that
 * is sent back with a change only the version counts: tasks that were decided meanwhile are no reason to refuse it.
 */
final class ProjectTag {

    private static final char END_OF_VERSION = '-';

    private ProjectTag() {}

    static ETag of(Project project, Reservation reservation) {
        var tasks = reservation.tasks();
        var tag = "%d%c%d.%s.%d.%d.%d.%d.%d"
                .formatted(
                        project.version(),
                        END_OF_VERSION,
                        reservation.escrow().version(),
                        reservation.reserved(),
                        tasks.waiting(),
                        tasks.open(),
                        tasks.agreed(),
                        tasks.contested(),
                        tasks.withdrawn());
        return new ETag(tag, false);
    }

    /** Whether a tag is of this version. Tags are compared strongly, so a weak one never is. */
    static boolean isOf(long version, ETag tag) {
        return !tag.weak() && (tag.tag() + END_OF_VERSION).startsWith(version + String.valueOf(END_OF_VERSION));
    }
}
