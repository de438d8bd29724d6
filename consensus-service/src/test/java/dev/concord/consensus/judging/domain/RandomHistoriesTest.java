package dev.concord.consensus.judging.domain;

import static dev.concord.consensus.sample.SampleProject.START;
import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.SkillSum;
import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.consensus.aggregation.catalog.StreamingDecisions;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.event.RefinedSubmission;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.contracts.id.RefinementId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.money.NearAmount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a task, in whatever order, these things hold. */
final class RandomHistoriesTest {

    private static final int STEPS = 40;

    @RepeatedTest(100)
    void fresh(RepetitionInfo repetition) {
        check(System.nanoTime() + repetition.getCurrentRepetition());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20260301, 18022213095889L})
    void fixed(long seed) {
        check(seed);
    }

    private static void check(long seed) {
        try {
            var history = new History(new Random(seed));
            history.play();
            history.assertInvariants();
        } catch (AssertionError | RuntimeException failed) {
            throw new AssertionError("seed " + seed, failed);
        }
    }

    private static final class History {

        private final Random random;
        private final SampleProject project;
        private final List<LabelSubmitted> log = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final Map<TaskerId, Skill> told = new HashMap<>();
        private TaskState state = TaskState.UNKNOWN;

        History(Random random) {
            this.random = random;
            this.project = randomProject(random);
        }

        void play() {
            var opensAt = random.nextInt(STEPS / 4);
            for (var step = 0; step < STEPS; step++) {
                if (step == opensAt) {
                    take(JudgeTask.afterTask(state, OpenedTask.of(project.task(1)), skills(), Panels.NONE, false));
                }
                label(randomLabel());
                if (random.nextInt(8) == 0) {
                    refine(false);
                }
            }
            refine(true);
            take(JudgeTask.atEnd(state, skills()));
            take(JudgeTask.atEnd(state, skills()));
        }

        /** Mostly new labels; some that are in the log already, late, of a tasker who was there, or of no class. */
        private LabelSubmitted randomLabel() {
            if (!log.isEmpty() && random.nextInt(5) == 0) {
                return log.get(random.nextInt(log.size()));
            }
            var tasker = random.nextInt(60);
            var classes = List.of("cat", "dog", "cow", "emu");
            return project.label(1, tasker, classes.get(Math.min(random.nextInt(8), 3)));
        }

        private void label(LabelSubmitted label) {
            var appendedAt = random.nextInt(10) == 0 ? Instant.MAX : START;
            log.add(label);
            if (CountLabel.count(state, label, appendedAt, false) instanceof Count.Counted counted) {
                take(
                        state.task() == null
                                ? Judgement.silent(counted.state())
                                : JudgeTask.afterLabel(counted.state(), skills(), Panels.NONE));
            }
        }

        /** Mostly with all labels that the task has, sometimes with the last one missing. */
        private void refine(boolean ended) {
            var learns = project.policy().method() != DecisionMethod.MAJORITY;
            if (state.task() == null || state.labels().isEmpty() || !learns) {
                return;
            }
            var known = state.labels().size() - (random.nextInt(4) == 0 ? 1 : 0);
            var confidence = random.nextInt(1, 100) / 100.0;
            var label = random.nextBoolean() ? "cat" : "cow";
            var submissions = state.labels().stream()
                    .limit(known)
                    .map(each -> new RefinedSubmission(
                            each.submissionId(), 1, each.label().equals(new Choice(label)), Map.of(), null))
                    .toList();
            var refined = new TaskRefined(
                    project.taskId(1),
                    project.id(),
                    new RefinementId(new UUID(8, 8)),
                    ended,
                    new Choice(label),
                    confidence,
                    Map.of(),
                    Map.of(label, confidence, "dog", 1 - confidence),
                    submissions);
            take(JudgeTask.afterRefinement(state, refined, skills(), ended));
        }

        private void take(Judgement judgement) {
            state = judgement.state();
            events.addAll(judgement.events());
            judgement.evidence().forEach(each -> told.merge(each.taskerId(), each.change(), SkillSum::plus));
        }

        private StreamingDecision skills() {
            return StreamingDecisions.of(project.kind(), project.policy().method(), told);
        }

        void assertInvariants() {
            assertCounting();
            assertRewards();
            assertDecisions();
            assertToldIsWhatTheLastDecisionSays();
        }

        private void assertCounting() {
            assertThat(state.labels().stream().map(CountedLabel::submissionId)).doesNotHaveDuplicates();
            assertThat(state.labels().stream().map(CountedLabel::taskerId)).doesNotHaveDuplicates();
            assertThat(state.wanted())
                    .isBetween(
                            project.policy().overlap().min(),
                            project.policy().overlap().max());
        }

        private void assertRewards() {
            var last = new HashMap<Object, RewardDue>();
            all(RewardDue.class).forEach(reward -> last.put(reward.submissionId(), reward));
            assertThat(last.keySet())
                    .as("every counted submission is judged, and no other")
                    .containsExactlyInAnyOrderElementsOf(state.labels().stream()
                            .<Object>map(CountedLabel::submissionId)
                            .toList());
            var sum = last.values().stream().map(RewardDue::amount).reduce(NearAmount.ZERO, NearAmount::plus);
            assertThat(sum).isLessThanOrEqualTo(project.terms().reward().times(state.wanted()));
            assertThat(state.revisionsSaid())
                    .as("each label remembers when its reward was last said")
                    .hasValue(last.values().stream()
                            .mapToLong(reward -> reward.revision().number())
                            .sum());
            assertThat(all(RewardDue.class).stream().collect(Collectors.groupingBy(RewardDue::submissionId)))
                    .allSatisfy((id, said) -> assertThat(said.subList(0, said.size() - 1))
                            .as("said again only if the reason changed")
                            .zipSatisfy(
                                    said.subList(1, said.size()),
                                    (one, next) -> assertThat(one.reason()).isNotEqualTo(next.reason())));
        }

        private void assertDecisions() {
            var decisions = all(LabelAgreed.class);
            assertThat(decisions).isNotEmpty();
            assertThat(decisions.stream().map(decision -> decision.revision().number()))
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(all(LabelWanted.class).stream().map(LabelWanted::wanted))
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(decisions).allSatisfy(decision -> {
                assertThat(decision.confidence()).isBetween(0.0, 1.0);
                assertThat(decision.state() == AgreementState.AGREED)
                        .isEqualTo(decision.confidence() >= project.policy().confidence());
            });
            assertThat(decisions.stream().map(LabelAgreed::labelsWanted).distinct())
                    .as("what the task wants is fixed by its first decision")
                    .containsExactly(state.wanted());
            var afterFirst = events.subList(events.indexOf(decisions.getFirst()), events.size());
            assertThat(afterFirst).as("a decided task wants no more").noneMatch(LabelWanted.class::isInstance);
        }

        private void assertToldIsWhatTheLastDecisionSays() {
            for (var place = 0; place < state.labels().size(); place++) {
                var label = state.labels().get(place);
                var sum = told.get(label.taskerId());
                var last = state.sent().about(place, label.label());
                if (sum == null || last.isEmpty()) {
                    assertThat(last).isEmpty();
                } else {
                    assertThat(SkillSum.minus(sum, last.get())).isEqualTo(SkillSum.minus(last.get(), last.get()));
                }
            }
        }

        private <E extends Event> List<E> all(Class<E> type) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }

        private static SampleProject randomProject(Random random) {
            var min = 1 + random.nextInt(5);
            var project = aProject()
                    .withClasses(List.of("cat", "dog", "cow"))
                    .withOverlap(min, min + random.nextInt(10))
                    .withConfidence(0.5 + random.nextInt(51) / 100.0)
                    .withMethod(random.nextBoolean() ? DecisionMethod.MAJORITY : DecisionMethod.DAWID_SKENE);
            return random.nextBoolean() ? project.payingAgreementOnly() : project;
        }
    }
}
