package dev.concord.consensus.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.catalog.Refinements;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.ScaleKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the order in which labels came, once their project is closed it has come to what the batch comes to. */
final class RefinedCrowdsTest {

    static Stream<Case> crowds() {
        return Stream.of(
                new Case(
                        "product",
                        () -> RecordedCrowd.choices("product"),
                        DecisionMethod.DAWID_SKENE,
                        new Overlap(3, 3)),
                new Case("face", () -> RecordedCrowd.choices("face"), DecisionMethod.DAWID_SKENE, new Overlap(9, 9)),
                new Case(
                        "emotion",
                        () -> RecordedCrowd.scale("emotion", new ScaleKind(-100, 100, 10)),
                        DecisionMethod.ROBUST_MEAN,
                        new Overlap(10, 10)));
    }

    static Stream<Case> madeUpCrowds() {
        return Stream.of(
                new Case(
                        "stubborn spammers",
                        () -> MadeUpCrowd.withStubbornSpammers(1),
                        DecisionMethod.DAWID_SKENE,
                        new Overlap(5, 5)),
                new Case(
                        "lazy spammers",
                        () -> MadeUpCrowd.withLazySpammers(2),
                        DecisionMethod.DAWID_SKENE,
                        new Overlap(5, 5)),
                new Case(
                        "more with some",
                        () -> MadeUpCrowd.withLazySpammers(3),
                        DecisionMethod.DAWID_SKENE,
                        new Overlap(2, 7)));
    }

    @ParameterizedTest
    @MethodSource({"crowds", "madeUpCrowds"})
    void theOrderOfArrivalLeavesNoTrace(Case crowd) {
        var labels = crowd.closed(1);

        assertThat(crowd.closed(2)).isEqualTo(labels);
        assertThat(crowd.closed(3)).isEqualTo(labels);
    }

    @ParameterizedTest
    @MethodSource({"crowds", "madeUpCrowds"})
    void streamedAndClosedIsWhatTheBatchSays(Case crowd) {
        assertThat(crowd.closed(4)).isEqualTo(crowd.batch());
    }

    /** One crowd under one method; it is read where it is used, so that only that is skipped where it is not there. */
    record Case(String name, Supplier<Crowd> source, DecisionMethod method, Overlap overlap) {

        Map<Integer, Label> closed(long seed) {
            return new SimulatedProject(source.get(), method, overlap)
                    .labelled(seed)
                    .closed()
                    .labels();
        }

        /** All labels at once, in the order of the ids that tasks and taskers have in a simulated project. */
        Map<Integer, Label> batch() {
            var crowd = source.get();
            var refinement = Refinements.of(crowd.kind(), method);
            crowd.labels().stream()
                    .sorted(Comparator.comparingInt(Crowd.Given::task).thenComparingInt(Crowd.Given::tasker))
                    .forEach(given -> refinement.add(given.task(), given.tasker(), given.label()));
            var estimate = refinement.refine();
            var labels = new HashMap<Integer, Label>();
            for (var task = 0; task < estimate.tasks(); task++) {
                labels.put(task, estimate.label(task));
            }
            return labels;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
