package dev.concord.task.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.task.RecordingOutbox;
import dev.concord.task.Samples;
import dev.concord.task.project.ProjectChange.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** A change is stored and published once, and only its vendor may ask for it. */
final class ChangeProjectTest {

    private final InMemoryProjects projects = new InMemoryProjects();
    private final RecordingOutbox outbox = new RecordingOutbox();
    private final ChangeProject changes =
            new ChangeProject(projects, outbox, TransactionOperations.withoutTransaction(), new ChangeSignal());
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
}
