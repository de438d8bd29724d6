package dev.concord.task.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.ReviewByPeers;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.label.TextKind;
import dev.concord.task.RecordingOutbox;
import dev.concord.task.Samples;
import dev.concord.task.project.CreateProject.Outcome;
import dev.concord.task.reservation.InMemoryReservations;
import dev.concord.task.reservation.Reservation;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** A project is created once, as a draft, and published. */
final class CreateProjectTest {

    private static final VendorId VENDOR = Samples.vendor();

    private final InMemoryProjects projects = new InMemoryProjects();
    private final InMemoryReservations reservations = new InMemoryReservations();
    private final RecordingOutbox outbox = new RecordingOutbox();
    private final CreateProject creation = new CreateProject(
            projects,
            reservations,
            outbox,
            TransactionOperations.withoutTransaction(),
            new CreateProject.Origin(Samples.IDS, () -> Samples.NOW, new ProjectSettings(100)));

    @Test
    void startsAsADraftWithTheFeeOnTop() {
        var created = (Outcome.Created) creation.create(VENDOR, Optional.empty(), Samples.specification());

        assertThat(created.project().state()).isEqualTo(ProjectState.DRAFT);
        assertThat(created.project().facts().fee()).as("10 % of 10").isEqualTo(Samples.yocto(1));
        assertThat(outbox.events()).containsExactly(created.project().event());
        assertThat(reservations.get(created.project().id()))
                .isEqualTo(Reservation.none(created.project().id(), Samples.yocto(11), 3));
    }

    @Test
    void findsTheFirstWhenTheSameOrderComesAgain() {
        var id = Optional.of(Samples.projectId());
        var created = (Outcome.Created) creation.create(VENDOR, id, Samples.specification());

        var again = creation.create(VENDOR, id, Samples.specification());

        assertThat(again).isEqualTo(new Outcome.Repeated(created.project()));
        assertThat(outbox.events()).hasSize(1);
    }

    @Test
    void refusesAnotherOrderUnderTheSameId() {
        var id = Optional.of(Samples.projectId());
        creation.create(VENDOR, id, Samples.specification());

        assertThat(creation.create(VENDOR, id, renamed())).isEqualTo(new Outcome.IdTaken());
        assertThat(creation.create(Samples.vendor(), id, Samples.specification()))
                .isEqualTo(new Outcome.IdTaken());
        assertThat(outbox.events()).hasSize(1);
    }

    @Test
    void keepsTheClientsId() {
        var id = new ProjectId(Samples.IDS.next());

        var created = (Outcome.Created) creation.create(VENDOR, Optional.of(id), Samples.specification());

        assertThat(created.project().id()).isEqualTo(id);
    }

    @Test
    void reservesForTheVerdictsOfPeersToo() {
        var sample = Samples.specification();
        var policy = new Policy(new Overlap(2, 3), 0.9, DecisionMethod.MEDOID, true, 60).with(new ReviewByPeers(1));
        var reviewed =
                new Specification("Reviewed", "", new TextKind(100), policy, sample.reward(), sample.rewardRule());

        var created = (Outcome.Created) creation.create(VENDOR, Optional.empty(), reviewed);

        assertThat(reservations.get(created.project().id()))
                .isEqualTo(Reservation.none(created.project().id(), Samples.yocto(11), 3 + 1 + 3));
        assertThat(outbox.events()).containsExactly(created.project().event());
    }

    private static Specification renamed() {
        var sample = Samples.specification();
        return new Specification(
                "Another", "", sample.labelKind(), sample.policy(), sample.reward(), sample.rewardRule());
    }
}
