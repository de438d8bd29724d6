package dev.concord.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.Samples;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of projects does. */
interface ProjectsContract {

    Projects projects();

    @Test
    default void findsWhatWasAdded() {
        var draft = Samples.draft();

        assertThat(projects().add(draft)).isTrue();

        assertThat(projects().find(draft.id())).contains(draft);
    }

    @Test
    default void addsAnIdOnce() {
        var draft = Samples.draft();
        projects().add(draft);

        var other = Project.create(
                new ProjectFacts(draft.id(), Samples.vendor(), Samples.specification(), Samples.yocto(1), Samples.NOW));

        assertThat(projects().add(other)).isFalse();
        assertThat(projects().find(draft.id())).contains(draft);
    }

    @Test
    default void findsNoProjectOfAnotherVendor() {
        var draft = Samples.draft();
        projects().add(draft);

        assertThat(projects().find(draft.id(), Samples.vendor())).isEmpty();
        assertThat(projects().find(draft.id(), draft.facts().vendorId())).contains(draft);
    }

    @Test
    default void storesTheNextStateOnly() {
        var draft = Samples.draft();
        projects().add(draft);
        var open = draft.open();

        projects().update(open);

        assertThat(projects().find(draft.id())).contains(open);
        assertThatThrownBy(() -> projects().update(open)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void storesABriefingWhetherChangedOrAsOrdered() {
        var draft = Samples.draft();
        projects().add(draft);
        var ordered = draft.briefing();
        var rebriefed = draft.brief(new Briefing("Renamed", "", Samples.guidance()));

        projects().update(rebriefed);

        assertThat(projects().find(draft.id())).contains(rebriefed);
        var back = rebriefed.brief(ordered);
        projects().update(back);
        assertThat(projects().find(draft.id())).contains(back);
    }

    @Test
    default void listsAVendorsProjectsPageByPage() {
        var vendor = Samples.vendor();
        var first = Samples.draft(vendor);
        var second = Samples.draft(vendor);
        var third = Samples.draft(vendor);
        projects().add(third);
        projects().add(first);
        projects().add(second);
        projects().add(Samples.draft());

        assertThat(projects().ofVendor(vendor, ProjectFilter.ALL, Optional.empty(), 2))
                .containsExactly(first, second);
        assertThat(projects().ofVendor(vendor, ProjectFilter.ALL, Optional.of(second.id()), 2))
                .containsExactly(third);
    }

    @Test
    default void listsThoseInSomeStatesPageByPage() {
        var vendor = Samples.vendor();
        var first = opened(vendor);
        var draft = Samples.draft(vendor);
        projects().add(draft);
        var second = opened(vendor).close();
        projects().update(second);
        var third = opened(vendor);
        var states = in(ProjectState.OPEN, ProjectState.CLOSING);

        assertThat(projects().ofVendor(vendor, states, Optional.empty(), 2)).containsExactly(first, second);
        assertThat(projects().ofVendor(vendor, states, Optional.of(second.id()), 2))
                .containsExactly(third);
        assertThat(projects().ofVendor(vendor, in(ProjectState.DRAFT), Optional.of(first.id()), 2))
                .containsExactly(draft);
        assertThat(projects().ofVendor(vendor, in(ProjectState.SETTLED), Optional.empty(), 2))
                .isEmpty();
    }

    @Test
    default void listsThoseOfSomeKindsPageByPage() {
        var vendor = Samples.vendor();
        var first = Samples.draft(vendor);
        projects().add(first);
        var second = Samples.draft(vendor);
        projects().add(second);
        var choices = new ProjectFilter(ProjectFilter.ALL.states(), Set.of(KindName.CHOICE, KindName.BOXES));
        var boxes = new ProjectFilter(ProjectFilter.ALL.states(), Set.of(KindName.BOXES));

        assertThat(projects().ofVendor(vendor, choices, Optional.empty(), 1)).containsExactly(first);
        assertThat(projects().ofVendor(vendor, choices, Optional.of(first.id()), 1))
                .containsExactly(second);
        assertThat(projects().ofVendor(vendor, boxes, Optional.empty(), 1)).isEmpty();
    }

    private static ProjectFilter in(ProjectState... states) {
        return new ProjectFilter(Set.of(states), ProjectFilter.ALL.kinds());
    }

    private Project.Open opened(VendorId vendor) {
        var draft = Samples.draft(vendor);
        projects().add(draft);
        var open = draft.open();
        projects().update(open);
        return open;
    }

    /** Of a time to come, because the service that the store is part of closes what is overdue by now. */
    @Test
    default void listsWhatIsOverdueTheMostOverdueFirst() {
        var then = Instant.parse("2100-01-01T00:00:00Z");
        var late = hurried(then);
        var earlier = hurried(then.minusSeconds(1));
        var inTime = hurried(then.plusMillis(1));
        var draft = Samples.draft();
        var hurriedDraft = draft.brief(late.briefing());
        projects().add(draft);
        projects().update(hurriedDraft);

        assertThat(projects().overdue(then, 1_000))
                .containsSubsequence(earlier, late)
                .doesNotContain(inTime, hurriedDraft);
        assertThat(projects().overdue(then, 1)).hasSize(1);
        projects().update(late.brief(draft.briefing()));
        projects().update(earlier.close());
        assertThat(projects().overdue(then, 1_000)).doesNotContain(late, earlier);
    }

    private Project.Open hurried(Instant deadline) {
        var open = opened(Samples.vendor());
        var hurried = open.brief(new Briefing("Hurried", "", Guidance.NONE, new Urgency(9, deadline)));
        projects().update(hurried);
        return hurried;
    }

    @Test
    default void knowsTheOldestThatIsNotSettled() {
        var old = Project.create(new ProjectFacts(
                Samples.projectId(),
                Samples.vendor(),
                Samples.specification(),
                Samples.yocto(1),
                Samples.NOW.minusSeconds(1_000_000)));
        projects().add(old);
        projects().add(Samples.draft());

        assertThat(projects().oldestUnsettled()).contains(old.facts().createdAt());

        var closing = old.close();
        projects().update(closing);
        projects().update(closing.settle());

        assertThat(projects().oldestUnsettled())
                .isNotEqualTo(Optional.of(old.facts().createdAt()));
    }
}
