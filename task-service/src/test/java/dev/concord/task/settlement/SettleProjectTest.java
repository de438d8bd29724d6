package dev.concord.task.settlement;

import static dev.concord.task.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.ProjectFunded;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.task.RecordingOutbox;
import dev.concord.task.Samples;
import dev.concord.task.project.InMemoryProjects;
import dev.concord.task.project.Project;
import dev.concord.task.project.ProjectFacts;
import dev.concord.task.reservation.InMemoryReservations;
import dev.concord.task.reservation.Reservation;
import dev.concord.task.review.Judgement;
import dev.concord.task.review.Judgements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** How a project that has ended is settled, and what is forgotten before. */
final class SettleProjectTest {

    private static final ProjectFacts REVIEWED =
            Samples.reviewed(ProjectState.DRAFT).facts();

    private final InMemoryProjects projects = new InMemoryProjects();
    private final InMemoryReservations reservations = new InMemoryReservations();
    private final CountedJudgements judgements = new CountedJudgements();
    private final RecordingOutbox outbox = new RecordingOutbox();
    private final SettleProject settlement =
            new SettleProject(projects, reservations, judgements, outbox, TransactionOperations.withoutTransaction());

    @Test
    void aProjectIsSettledOnce() {
        closing(REVIEWED, true);

        assertThat(settlement.settle(REVIEWED.id())).isEqualTo(1);
        assertThat(settlement.settle(REVIEWED.id())).isZero();

        assertThat(stateOf(REVIEWED)).isEqualTo(ProjectState.SETTLED);
        assertThat(outbox.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        ProjectOpened.class, event -> assertThat(event.state()).isEqualTo(ProjectState.SETTLED));
    }

    @Test
    void judgementsAreForgottenBatchByBatchBefore() {
        closing(REVIEWED, true);
        judgements.left = 12_345;

        assertThat(settlement.settle(REVIEWED.id())).isEqualTo(1);

        assertThat(judgements.batches).containsExactly(5_000, 5_000, 2_345);
    }

    @Test
    void oneWithVeryManyJudgementsLetsOthersHaveTheirTurn() {
        closing(REVIEWED, true);
        judgements.left = 50_001;

        assertThat(settlement.settle(REVIEWED.id())).isZero();
        assertThat(stateOf(REVIEWED)).isEqualTo(ProjectState.CLOSING);
        assertThat(judgements.left).isEqualTo(1);
        assertThat(settlement.settle(REVIEWED.id())).isEqualTo(1);
        assertThat(judgements.left).isZero();
    }

    @Test
    void nothingIsForgottenWhileMoneyMayMove() {
        closing(REVIEWED, false);
        judgements.left = 1;

        assertThat(settlement.settle(REVIEWED.id())).isZero();

        assertThat(judgements.left).isEqualTo(1);
        assertThat(stateOf(REVIEWED)).isEqualTo(ProjectState.CLOSING);
    }

    @Test
    void aProjectWithoutReviewsHasNothingToForget() {
        var facts = Samples.draft().facts();
        closing(facts, true);

        assertThat(settlement.settle(facts.id())).isEqualTo(1);

        assertThat(judgements.batches).isEmpty();
    }

    private void closing(ProjectFacts facts, boolean escrowSettled) {
        projects.add(Project.create(facts));
        projects.update(Project.stored(facts, 2, ProjectState.CLOSING));
        reservations.add(Reservation.none(facts.id(), yocto(11), 3)
                .fund(new ProjectFunded(facts.id(), 1, Asset.NEAR, yocto(0), yocto(0), escrowSettled)));
    }

    private ProjectState stateOf(ProjectFacts facts) {
        return projects.find(facts.id()).orElseThrow().state();
    }

    /** Only how many there are. */
    private static final class CountedJudgements implements Judgements {

        private final List<Integer> batches = new ArrayList<>();
        private int left;

        @Override
        public void replace(Collection<LabelAgreed> decisions) {
            throw new UnsupportedOperationException("nothing is judged here");
        }

        @Override
        public Optional<Judgement> find(SubmissionId id, TaskerId tasker) {
            return Optional.empty();
        }

        @Override
        public int forget(ProjectId project, int limit) {
            var forgotten = Math.min(left, limit);
            left -= forgotten;
            batches.add(forgotten);
            return forgotten;
        }
    }
}
