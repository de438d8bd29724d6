package dev.concord.submission.qualification;

import static dev.concord.submission.Samples.who;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.LeastSkill;
import dev.concord.contracts.event.Qualification;
import dev.concord.contracts.event.QualificationTest;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.label.TranscriptKind;
import dev.concord.submission.Samples;
import dev.concord.submission.assignment.Admission;
import dev.concord.submission.assignment.Missing;
import dev.concord.submission.skill.KeptSkill;
import dev.concord.submission.tasker.Profile;
import dev.concord.submission.tasker.Tasker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is let in, and what those who are not lack. */
final class QualifyTaskerTest {

    private static final ProjectId PROJECT = new ProjectId(Samples.id("here"));
    private static final LabelKind KIND = new TextKind(100);
    private static final Tasker ANN = who("ann");

    private final Results results = new Results();
    private final List<KeptSkill> skills = new ArrayList<>();
    private Profile profile = Profile.NONE;
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private int looks;

    @Test
    void whereNothingIsAskedNobodyIsLookedUp() {
        assertThat(admission(null, ANN)).isEqualTo(new Admission.Admitted());
        assertThat(looks).isZero();
    }

    @Test
    void aProjectThatIsNotKnownLetsNobodyIn() {
        var qualifying = new QualifyTasker(_ -> Optional.empty(), this::shown, results, () -> now);

        assertThat(qualifying.of(ANN, PROJECT)).isEqualTo(new Admission.Unknown());
    }

    @Test
    void allLanguagesAndOneOfTheCountriesAreNeeded() {
        var asked = new Qualification(List.of("en", "fr"), List.of("BE", "FR"), null, null);

        assertThat(lacked(asked)).containsExactly("languages", "country");
        profile = new Profile(List.of("fr"), "DE");
        assertThat(lacked(asked)).containsExactly("languages", "country");
        profile = new Profile(List.of("fr", "de", "en"), "BE");
        assertThat(admission(asked, ANN)).isEqualTo(new Admission.Admitted());
    }

    @Test
    void skillCountsFromProjectsOfTheSameKindOnly() {
        var asked = new Qualification(List.of(), List.of(), new LeastSkill(0.8, 20), null);
        skills.add(skill("elsewhere", new TranscriptKind(100), 100, 1));
        skills.add(skill("there", KIND, 15, 0.9));

        assertThat(lacked(asked)).as("15 labels").containsExactly("skill");
        skills.add(skill("here", KIND, 5, 0.5));
        assertThat(admission(asked, ANN)).as("16 of 20").isEqualTo(new Admission.Admitted());
        skills.add(skill("too", KIND, 1, 0));
        assertThat(lacked(asked)).as("16 of 21").containsExactly("skill");
    }

    @Test
    void aTestIsTakenUntilItsLabelsTellAndItsFirstResultStays() {
        var asked = test(5, 0.8);

        assertThat(admission(asked, ANN)).isEqualTo(new Admission.Tested(5));
        skills.add(skill("here", KIND, 4, 1));
        assertThat(admission(asked, ANN)).isEqualTo(new Admission.Tested(5));
        skills.set(0, skill("here", KIND, 5, 0.8));
        assertThat(admission(asked, ANN)).isEqualTo(new Admission.Admitted());
        skills.set(0, skill("here", KIND, 50, 0.1));
        assertThat(admission(asked, ANN)).as("once passed").isEqualTo(new Admission.Admitted());
    }

    @Test
    void aTestThatIsFailedStaysSo() {
        skills.add(skill("here", KIND, 5, 0.6));

        assertThat(lacked(test(5, 0.8))).containsExactly("test");
        skills.set(0, skill("here", KIND, 50, 1));
        assertThat(lacked(test(5, 0.8))).containsExactly("test");
    }

    @Test
    void whoLacksSomethingElseIsNotTested() {
        var asked = new Qualification(List.of("fr"), List.of(), null, new QualificationTest(5, 0.8));

        assertThat(lacked(asked)).containsExactly("languages");
        assertThat(standing(asked, ANN)).extracting(Missing::requirement).containsExactly("languages", "test");
    }

    @Test
    void whoQualifiesIsNotLookedUpAgainForAMoment() {
        var qualifying = qualifying(new Qualification(List.of("fr"), List.of(), null, null));
        assertThat(qualifying.of(ANN, PROJECT)).isInstanceOf(Admission.Refused.class);
        profile = new Profile(List.of("fr"), null);
        assertThat(qualifying.of(ANN, PROJECT)).as("who did not is").isEqualTo(new Admission.Admitted());
        profile = Profile.NONE;

        assertThat(qualifying.of(ANN, PROJECT)).isEqualTo(new Admission.Admitted());
        now = now.plusSeconds(10);
        assertThat(qualifying.of(ANN, PROJECT)).isInstanceOf(Admission.Refused.class);
    }

    @Test
    void anAgentSeesWhereOnlyPeopleAreTaken() {
        var peopleOnly = new Asked(PROJECT, KIND, false, null);
        var standings = qualifying(null).standings(who("bot"), List.of(peopleOnly));

        assertThat(standings.get(PROJECT))
                .isEqualTo(new Standing(List.of(
                        new Missing("people-only", "tasker: an AI agent (expected: a person, for this project)"))));
        assertThat(qualifying(null).standings(ANN, List.of(peopleOnly)).values())
                .allMatch(Standing::qualified);
    }

    private List<String> lacked(Qualification asked) {
        return ((Admission.Refused) admission(asked, ANN))
                .missing().stream().map(Missing::requirement).toList();
    }

    private Admission admission(@Nullable Qualification asked, Tasker tasker) {
        return qualifying(asked).of(tasker, PROJECT);
    }

    private List<Missing> standing(Qualification asked, Tasker tasker) {
        return qualifying(asked).standings(tasker, List.of(new Asked(PROJECT, KIND, true, asked))).values().stream()
                .flatMap(standing -> standing.missing().stream())
                .toList();
    }

    private QualifyTasker qualifying(@Nullable Qualification asked) {
        return new QualifyTasker(
                project -> Optional.of(new Asked(project, KIND, true, asked)), this::shown, results, () -> now);
    }

    private Shown shown(Tasker tasker) {
        looks++;
        return new Shown(tasker.agent(), profile, skills);
    }

    private static Qualification test(int controlTasks, double leastShare) {
        return new Qualification(List.of(), List.of(), null, new QualificationTest(controlTasks, leastShare));
    }

    private static KeptSkill skill(String project, LabelKind kind, int labels, double share) {
        return new KeptSkill(
                new ProjectId(Samples.id(project)), project, kind, labels, new AgreementCounts(share * labels, labels));
    }

    /** Results in a map. */
    private static final class Results implements TestResults {

        private final Map<ProjectId, TestResult> known = new HashMap<>();

        @Override
        public Map<ProjectId, TestResult> of(TaskerId tasker, Collection<ProjectId> projects) {
            return Map.copyOf(known);
        }

        @Override
        public TestResult first(TaskerId tasker, ProjectId project, TestResult result, Instant at) {
            var before = known.putIfAbsent(project, result);
            return before == null ? result : before;
        }

        @Override
        public void forget(TaskerId tasker) {
            known.clear();
        }
    }
}
