package dev.concord.task.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.ProjectOpened;
import dev.concord.task.RecordingOutbox;
import dev.concord.task.Samples;
import dev.concord.task.project.ProjectChange.Outcome;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.node.JsonNodeFactory;

/** A change is stored and published once, and only its vendor may ask for it. */
final class ChangeProjectTest {

    private final InMemoryProjects projects = new InMemoryProjects();
    private final RecordingOutbox outbox = new RecordingOutbox();
    private final ChangeProject changes = new ChangeProject(
            projects, outbox, TransactionOperations.withoutTransaction(), new ChangeSignal(), () -> Samples.NOW);
    private final Project.Draft draft = Samples.draft();

    ChangeProjectTest() {
        projects.add(draft);
    }

    @Test
    void storesAndPublishesTheChange() {
        changes.change(draft.id(), draft.facts().vendorId(), _ -> true, Transition.OPEN);

        assertThat(projects.find(draft.id())).contains(draft.open());
        assertThat(outbox.events()).containsExactly(draft.open().event());
    }

    @Test
    void publishesNothingWhenNothingChanges() {
        changes.change(draft.id(), draft.facts().vendorId(), _ -> true, Transition.OPEN);

        changes.change(draft.id(), draft.facts().vendorId(), _ -> true, Transition.OPEN);

        assertThat(outbox.events()).hasSize(1);
    }

    @Test
    void changesNothingOfAVersionThatWasNotExpected() {
        var vendor = draft.facts().vendorId();

        assertThat(changes.change(draft.id(), vendor, version -> version == 2, Transition.OPEN))
                .isEqualTo(new Outcome.Stale(1));
        assertThat(outbox.events()).isEmpty();
        assertThat(changes.change(draft.id(), vendor, version -> version == 1, Transition.OPEN))
                .isEqualTo(new Outcome.Changed(draft.open()));
    }

    @Test
    void knowsNoProjectOfAnotherVendor() {
        var outcome = changes.change(draft.id(), Samples.vendor(), _ -> true, Transition.CLOSE);

        assertThat(outcome).isEqualTo(new Outcome.Unknown());
        assertThat(projects.find(draft.id())).contains(draft);
        assertThat(outbox.events()).isEmpty();
    }

    @Test
    void opensNothingWhoseDeadlineHasCome() {
        var deadline = Samples.NOW;
        projects.update(draft.brief(hurried(deadline)));

        assertThat(changes.change(draft.id(), draft.facts().vendorId(), _ -> true, Transition.OPEN))
                .isEqualTo(new Outcome.Late(deadline));
        assertThat(outbox.events()).isEmpty();
    }

    @Test
    void takesNoDeadlineThatHasComeAndAnyThatIsToCome() {
        assertThat(changed("2026-11-24T10:00:00Z")).isEqualTo(new Outcome.Late(Samples.NOW));
        assertThat(changed("2026-11-24T10:00:00.001Z")).isInstanceOf(Outcome.Changed.class);
        assertThat(outbox.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        ProjectOpened.class,
                        opened -> assertThat(opened.deadline()).isEqualTo(Samples.NOW.plusMillis(1)));
    }

    @Test
    void closesWhatIsOpenAtItsDeadlineUnlessThatWasMovedMeanwhile() {
        var closing = new CloseAtDeadline(projects, changes, () -> Samples.NOW.plusSeconds(60));
        projects.update(draft.open());
        var hurried = draft.open().brief(hurried(Samples.NOW.plusSeconds(60)));
        projects.update(hurried);

        assertThat(new DeadlinePassed(Samples.NOW.plusSeconds(59)).of(hurried))
                .isEqualTo(new Outcome.Unchanged(hurried));
        closing.closeSome();
        closing.closeSome();

        assertThat(projects.find(draft.id())).contains(hurried.close());
        assertThat(outbox.events()).containsExactly(hurried.close().event());
    }

    private Outcome changed(String deadline) {
        var change =
                new BriefingChange(null, null, null, null, 3, JsonNodeFactory.instance.stringNode(deadline), Map.of());
        return changes.change(draft.id(), draft.facts().vendorId(), _ -> true, change);
    }

    private static Briefing hurried(Instant deadline) {
        return new Briefing("Hurried", "", Guidance.NONE, new Urgency(9, deadline));
    }
}
