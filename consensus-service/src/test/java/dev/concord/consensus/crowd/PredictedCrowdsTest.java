package dev.concord.consensus.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Label;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model that is right helps a crowd; one that is wrong is found out, as a tasker would be, and does next to no harm. */
final class PredictedCrowdsTest {

    private static final Policy POLICY = new Policy(new Overlap(3, 3), 0.9, DecisionMethod.DAWID_SKENE, true, 600);

    /** Of 500 tasks, so many may come out worse by chance. */
    private static final double HARM = 0.012;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void modelsAreBelievedAsFarAsTheyProveRight(long seed) {
        var crowd = MadeUpCrowd.ofHonestTaskers(seed);
        var random = new Random(seed);
        IntFunction<Label> truth = task -> Objects.requireNonNull(crowd.truth().get(task));

        var alone = Outcome.of(crowd, seed, _ -> List.of());
        var good = Outcome.of(crowd, seed, task -> said(random.nextInt(20) == 0 ? any(random) : truth.apply(task)));
        var constant = Outcome.of(crowd, seed, _ -> said(new Choice("0")));
        var guessing = Outcome.of(crowd, seed, _ -> said(any(random)));
        var contrary = Outcome.of(crowd, seed, task -> said(next(truth.apply(task))));

        System.out.printf(
                "seed %d: alone %s, good %s, constant %s, guessing %s, contrary %s%n",
                seed, alone, good, constant, guessing, contrary);
        assertThat(good.streamed()).isGreaterThan(alone.streamed() + 0.02);
        assertThat(good.refined()).isGreaterThan(alone.refined() + 0.02);
        for (var bad : List.of(constant, guessing)) {
            assertThat(bad.refined()).isGreaterThan(alone.refined() - HARM);
        }
        assertThat(contrary.refined())
                .as("what is always wrong tells as much as what is right")
                .isGreaterThan(alone.refined() - HARM);
    }

    private static List<Prediction> said(Label label) {
        return List.of(new Prediction("model", label, null));
    }

    private static Label any(Random random) {
        return new Choice(String.valueOf(random.nextInt(4)));
    }

    private static Label next(Label label) {
        return new Choice(String.valueOf((Integer.parseInt(((Choice) label).value()) + 1) % 4));
    }

    /** The share of tasks that come out right as labels arrive, and in the end. */
    private record Outcome(double streamed, double refined) {

        static Outcome of(Crowd crowd, long seed, IntFunction<List<Prediction>> predictions) {
            var project = new SimulatedProject(crowd, POLICY, predictions).labelled(seed);
            var streamed = project.accuracy();
            return new Outcome(streamed, project.closed().accuracy());
        }
    }
}
