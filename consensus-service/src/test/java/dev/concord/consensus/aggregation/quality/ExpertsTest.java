package dev.concord.consensus.aggregation.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.BinaryCounts;
import dev.concord.contracts.event.ClassRates;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.id.TaskerId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who of a crowd is best. */
final class ExpertsTest {

    private static final TaskerId ANN = new TaskerId(new UUID(1, 1));
    private static final TaskerId BOB = new TaskerId(new UUID(1, 2));
    private static final TaskerId EVE = new TaskerId(new UUID(1, 3));

    @Test
    void whoIsMoreOftenRightIsBetter() {
        assertOrder(choices(90, 10), choices(70, 30), choices(95, 5), EVE, ANN, BOB);
    }

    @Test
    void aLuckyBeginnerDoesNotLead() {
        assertOrder(choices(190, 10), choices(6, 0), choices(100, 100), ANN, BOB, EVE);
    }

    @Test
    void whoIsHardlyKnownIsNoExpert() {
        assertThat(Experts.of(Map.of(ANN, choices(4, 0), BOB, choices(3, 3)))).containsExactly(BOB);
    }

    @Test
    void onAScaleSmallErrorsAreBest() {
        assertOrder(
                new ErrorMoments(50, 0, 5_000), new ErrorMoments(50, 0, 50), new ErrorMoments(6, 0, 0), BOB, EVE, ANN);
    }

    @Test
    void whoMissesAndAddsRegionsIsWorse() {
        assertOrder(
                new RegionCounts(20, 50, 0, 0, 50, 1),
                new RegionCounts(20, 40, 10, 0, 40, 1),
                new RegionCounts(20, 40, 10, 20, 30, 1),
                ANN,
                BOB,
                EVE);
    }

    @Test
    void setsAndTextsCountWhatWasNamedRightly() {
        assertOrder(
                new ClassRates(Map.of("a", new BinaryCounts(20, 1, 1, 20), "b", new BinaryCounts(5, 0, 0, 30))),
                new ClassRates(Map.of("a", new BinaryCounts(10, 11, 9, 20))),
                new ClassRates(Map.of("a", new BinaryCounts(20, 8, 4, 20))),
                ANN,
                EVE,
                BOB);
        assertOrder(
                new AgreementCounts(30, 40), new AgreementCounts(39, 40), new AgreementCounts(20, 40), BOB, ANN, EVE);
    }

    @Test
    void anEmptyCrowdHasNone() {
        assertThat(Experts.of(Map.of())).isEmpty();
        assertThat(Experts.of(Map.of(ANN, new ErrorMoments(0, 0, 0)))).isEmpty();
    }

    private static void assertOrder(Skill ann, Skill bob, Skill eve, TaskerId... order) {
        assertThat(Experts.of(Map.of(ANN, ann, BOB, bob, EVE, eve))).containsExactly(order);
    }

    private static Skill choices(double right, double wrong) {
        return new ConfusionCounts(Map.of("cat", Map.of("cat", right, "dog", wrong)));
    }
}
