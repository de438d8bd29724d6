package dev.concord.consensus.judging.domain;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.event.Terms;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.Transcript;
import dev.concord.contracts.label.TranscriptKind;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A label that is partly right earns a part, and no yocto is made or lost by that. */
final class ShareByScoreTest {

    private static final NearAmount ONE = NearAmount.parse("1");
    private static final NearAmount MOST =
            new NearAmount(BigInteger.TWO.pow(128).subtract(BigInteger.ONE));

    private final ScaleKind scale = new ScaleKind(0, 100, 10);

    @Test
    void onAScaleTheScoreFallsEvenlyToNothingAtTwiceTheTolerance() {
        assertThat(score(50, 50)).isEqualTo(1000);
        assertThat(score(55, 50)).isEqualTo(750);
        assertThat(score(40, 50)).isEqualTo(500);
        assertThat(score(70, 50)).isZero();
        assertThat(score(100, 50)).isZero();
    }

    @Test
    void ofOtherKindsItIsWhatTheMeasureOfAgreementSays() {
        var transcripts = new TranscriptKind(100);
        var sets = new ChoicesKind(List.of("a", "b", "c"));

        assertThat(Score.of(transcripts, new Transcript("one two three four"), new Transcript("one two three five")))
                .isEqualTo(750);
        assertThat(Score.of(sets, new Choices(List.of("a", "b")), new Choices(List.of("a", "b"))))
                .isEqualTo(1000);
        assertThat(Score.of(sets, new Choices(List.of("a")), new Choices(List.of("b"))))
                .isZero();
    }

    @Test
    void eachEarnsItsShareOfRewardAndFee() {
        var project = sharing();
        var task = JudgedTask.of(project)
                .labelled(
                        project.label(1, 1, new Scale(50)),
                        project.label(1, 2, new Scale(50)),
                        project.label(1, 3, new Scale(50)));

        assertThat(task.rewards()).hasSize(3).allSatisfy(reward -> {
            assertThat(reward.reason()).isEqualTo(RewardReason.AGREES);
            assertThat(reward.amount()).isEqualTo(project.terms().reward());
            assertThat(reward.fee()).isEqualTo(project.terms().fee());
        });
    }

    @Test
    void whoIsFarOffEarnsLessAndARevisionSaysTheNewShare() {
        var project = sharing();
        var task = JudgedTask.of(project)
                .labelled(
                        project.label(1, 1, new Scale(50)),
                        project.label(1, 2, new Scale(52)),
                        project.label(1, 3, new Scale(60)));
        var first = of(task, project, 3);
        task.labelled(project.label(1, 4, new Scale(40)), project.label(1, 5, new Scale(40)));

        assertThat(first).hasSize(1);
        assertThat(first.getFirst().amount())
                .isGreaterThan(NearAmount.ZERO)
                .isLessThan(project.terms().reward());
        assertThat(of(task, project, 3)).hasSizeGreaterThan(1);
        assertThat(of(task, project, 3).getLast().amount())
                .isLessThan(first.getFirst().amount());
    }

    @Test
    void whatIsSharedAndWhatIsLeftSumToTheWhole() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var whole : List.of(ONE, MOST, NearAmount.parse("999"), NearAmount.parse("1001"))) {
            for (var round = 0; round < 1_000; round++) {
                var share = whole.permille(random.nextInt(Score.FULL + 1));

                assertThat(share).as("seed %d of %s", seed, whole).isLessThanOrEqualTo(whole);
                assertThat(share.plus(whole.minus(share))).as("seed %d", seed).isEqualTo(whole);
            }
            assertThat(whole.permille(Score.FULL)).isEqualTo(whole);
            assertThat(whole.permille(0)).isEqualTo(NearAmount.ZERO);
        }
        assertThat(ONE.permille(999)).isEqualTo(NearAmount.ZERO);
    }

    private int score(double given, double decided) {
        return Score.of(scale, new Scale(given), new Scale(decided));
    }

    private SampleProject sharing() {
        return new SampleProject(
                        aProject().id(),
                        scale,
                        aProject().policy(),
                        new Terms(
                                Asset.NEAR,
                                NearAmount.parse("1000"),
                                NearAmount.parse("100"),
                                RewardRule.SHARE_BY_SCORE))
                .withScale(0, 100, 10)
                .withOverlap(3, 3)
                .withConfidence(0.5);
    }

    private static List<RewardDue> of(JudgedTask task, SampleProject project, int tasker) {
        return task.rewards().stream()
                .filter(reward -> reward.submissionId().equals(project.submissionId(1, tasker)))
                .toList();
    }
}
