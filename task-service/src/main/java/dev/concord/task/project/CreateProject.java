package dev.concord.task.project;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.messaging.outbox.Outbox;
import dev.concord.task.reservation.Reservation;
import dev.concord.task.reservation.Reservations;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Creates a project as a draft, once: the same order under the same id finds what the first one made. */
@Service
public final class CreateProject {

    private final Projects projects;
    private final Reservations reservations;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Origin origin;

    CreateProject(
            Projects projects,
            Reservations reservations,
            Outbox outbox,
            TransactionOperations transaction,
            Origin origin) {
        this.projects = projects;
        this.reservations = reservations;
        this.outbox = outbox;
        this.transaction = transaction;
        this.origin = origin;
    }

    /** Creates the project under the client's id, or under a new one. */
    public Outcome create(VendorId vendor, Optional<ProjectId> id, Specification specification) {
        var draft = origin.draft(vendor, id, specification);
        return transaction.execute(_ -> add(draft));
    }

    private Outcome add(Project.Draft draft) {
        var late = draft.briefing().urgency().isOver(draft.facts().createdAt());
        if (late && projects.find(draft.id()).isEmpty()) {
            return new Outcome.Late(draft.briefing().urgency());
        }
        if (!projects.add(draft)) {
            return projects.find(draft.id())
                    .filter(existing -> isSameOrder(existing, draft))
                    .<Outcome>map(Outcome.Repeated::new)
                    .orElseGet(Outcome.IdTaken::new);
        }
        var cost = draft.facts().terms().labelCost();
        var labelsPerTask = draft.facts().specification().policy().mostLabels();
        reservations.add(Reservation.none(draft.id(), cost, labelsPerTask));
        outbox.append(draft.event());
        return new Outcome.Created(draft);
    }

    private static boolean isSameOrder(Project existing, Project.Draft asked) {
        return existing.facts().vendorId().equals(asked.facts().vendorId())
                && existing.facts().specification().equals(asked.facts().specification());
    }

    /** What became of the request. */
    public sealed interface Outcome {

        record Created(Project project) implements Outcome {}

        /** The vendor ordered exactly this under this id before. */
        record Repeated(Project project) implements Outcome {}

        /** The id belongs to another order. */
        record IdTaken() implements Outcome {}

        /** It would have to close before it opens. */
        record Late(Urgency urgency) implements Outcome {}
    }

    /** Where a new project gets its id, its time and its fee from. */
    @Service
    static final class Origin {

        private final Ids ids;
        private final InstantSource clock;
        private final ProjectSettings settings;

        Origin(Ids ids, InstantSource clock, ProjectSettings settings) {
            this.ids = ids;
            this.clock = clock;
            this.settings = settings;
        }

        Project.Draft draft(VendorId vendor, Optional<ProjectId> id, Specification specification) {
            return Project.create(new ProjectFacts(
                    id.orElseGet(() -> new ProjectId(ids.next())),
                    vendor,
                    specification,
                    specification.reward().permille(settings.feePermille()),
                    clock.instant()));
        }
    }
}
