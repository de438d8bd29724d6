package dev.concord.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.ReviewByPeers;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.PolygonsKind;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.SpanUnit;
import dev.concord.contracts.label.SpansKind;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.label.TranscriptKind;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.task.JsonColumns;
import dev.concord.task.Samples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a vendor may order, and how a refusal says what was wrong. */
final class SpecificationTest {

    private static final LabelKind SCALE = new ScaleKind(0, 100, 5);

    @Test
    void takesAMethodThatFitsTheKind() {
        assertThatCode(() -> order("P", Samples.YES_OR_NO, DecisionMethod.MAJORITY, "1"))
                .doesNotThrowAnyException();
        assertThatCode(() -> order("P", SCALE, DecisionMethod.ROBUST_MEAN, "1")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEAR", "usd.near", "a0b86991c6218b36c1d19d4a2e9eb0ce3606eb48.factory.bridge.near"})
    void takesNearAndWhateverATokensContractMayBeCalled(String code) {
        assertThat(in(code).asset()).isEqualTo(new Asset(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEAr", "Usd.near", "usd..near", ".usd", "usd near", "u", "usd.near\n"})
    void refusesWhatNamesNoAsset(String code) {
        assertThatThrownBy(() -> in(code))
                .hasMessage("asset: \"" + code + "\" (expected: NEAR, or the account of a token's contract)");
    }

    @Test
    void anOrderThatWasStoredBeforeThereWereTokensIsInNear() {
        var order = Samples.specification();
        var before = JsonColumns.write(order).replace(",\"asset\":\"NEAR\"", "");

        assertThat(before).doesNotContain("asset");
        assertThat(JsonColumns.read(before, Specification.class)).isEqualTo(order);
        assertThat(JsonColumns.read(JsonColumns.write(in("usd.near")), Specification.class))
                .isEqualTo(in("usd.near"));
    }

    @Test
    void anOrderThatWasStoredBeforeThereWasGuidanceHasNone() {
        var order = Samples.specification();
        var before = JsonColumns.write(order).replace(",\"guidance\":{\"classStyles\":[],\"examples\":[]}", "");

        assertThat(before).doesNotContain("guidance");
        assertThat(JsonColumns.read(before, Specification.class)).isEqualTo(order);
    }

    private static Specification in(String code) {
        var order = Samples.specification();
        return new Specification(
                order.name(),
                order.instructions(),
                order.labelKind(),
                order.policy(),
                order.reward(),
                order.rewardRule(),
                new Asset(code),
                Guidance.NONE);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void takesTheUsualMethodOfEveryKind(LabelKind kind) {
        var usual = DecisionMethod.of(kind).getFirst();

        assertThat(order("P", kind, usual, "1").policy().method()).isEqualTo(usual);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refusesEveryMethodThatDoesNotDecideTheKind(LabelKind kind) {
        var fitting = DecisionMethod.of(kind);
        for (var method : DecisionMethod.values()) {
            if (!fitting.contains(method)) {
                assertThatThrownBy(() -> order("P", kind, method, "1"))
                        .hasMessage(
                                "policy.method: " + method + " (expected for this labelKind one of: " + fitting + ")");
            }
        }
    }

    @Test
    void refusesAClassThatNotEveryStoreTakesWhateverTheKind() {
        var names = List.of("ship", "line\nbreak");
        for (var kind : List.of(
                new ChoiceKind(names),
                new ChoicesKind(names),
                new BoxesKind(names),
                new PolygonsKind(names),
                new SpansKind(names, SpanUnit.SECONDS))) {
            assertThatThrownBy(() -> order("P", kind, DecisionMethod.of(kind).getFirst(), "1"))
                    .hasMessage("labelKind.classes: \"line\nbreak\" (expected: no control characters)");
        }
    }

    static Stream<LabelKind> kinds() {
        var classes = List.of("a", "b");
        return Stream.of(
                new ChoiceKind(classes),
                new ChoicesKind(classes),
                SCALE,
                new BoxesKind(classes),
                new PolygonsKind(classes),
                new SpansKind(classes, SpanUnit.CHARACTERS),
                new TranscriptKind(10_000),
                new PreferenceKind(2),
                new TextKind(20_000));
    }

    @Test
    void refusesAMethodOfAnotherKind() {
        assertThatThrownBy(() -> order("P", SCALE, DecisionMethod.MAJORITY, "1"))
                .hasMessage("policy.method: majority (expected for this labelKind one of: [robust-mean])");
        assertThatThrownBy(() -> order("P", Samples.YES_OR_NO, DecisionMethod.ROBUST_MEAN, "1"))
                .hasMessage("policy.method: robust-mean (expected for this labelKind one of: [dawid-skene, majority])");
    }

    @Test
    void refusesReviewsByPeersWhereThereIsNoFreeAnswer() {
        var peers = new ReviewByPeers(2);

        assertThat(order(new TextKind(100), policy(DecisionMethod.MEDOID).with(peers))
                        .policy()
                        .mostLabels())
                .isEqualTo(3 + 2 + 3);
        assertThatThrownBy(() ->
                        order(Samples.YES_OR_NO, policy(DecisionMethod.MAJORITY).with(peers)))
                .hasMessage("policy.peerReview: with 2 reviewers (expected for this labelKind: none)");
    }

    @Test
    void refusesToPayNothing() {
        assertThatThrownBy(() -> order("P", SCALE, DecisionMethod.ROBUST_MEAN, "0"))
                .hasMessageStartingWith("reward: 0 base units (expected: 1..");
    }

    @Test
    void refusesARewardBeyondEveryBudget() {
        var reward = NearAmount.ofNear("1001").toString();

        assertThatThrownBy(() -> order("P", SCALE, DecisionMethod.ROBUST_MEAN, reward))
                .hasMessageContaining(reward);
    }

    @Test
    void refusesToShareByScoreWhatIsRightOrWrong() {
        var choice = new ChoiceKind(List.of("a", "b"));

        assertThatThrownBy(() -> sharing(choice, DecisionMethod.MAJORITY))
                .hasMessageStartingWith("rewardRule: share-by");
        assertThat(sharing(SCALE, DecisionMethod.ROBUST_MEAN).rewardRule()).isEqualTo(RewardRule.SHARE_BY_SCORE);
    }

    private static Specification sharing(LabelKind kind, DecisionMethod method) {
        return new Specification("P", "", kind, policy(method), NearAmount.parse("1"), RewardRule.SHARE_BY_SCORE);
    }

    @Test
    void refusesANameThatIsBlankOrLongOrBreaksLines() {
        assertThatThrownBy(() -> order(" ", SCALE, DecisionMethod.ROBUST_MEAN, "1"))
                .hasMessageStartingWith("name: \" \" (expected: 1..200");
        assertThatThrownBy(() -> order("x".repeat(201), SCALE, DecisionMethod.ROBUST_MEAN, "1"))
                .hasMessageStartingWith("name: \"xxx");
        assertThatThrownBy(() -> order("a\nb", SCALE, DecisionMethod.ROBUST_MEAN, "1"))
                .hasMessageContaining("no control characters");
    }

    private static Specification order(String name, LabelKind kind, DecisionMethod method, String reward) {
        return order(name, kind, policy(method), reward);
    }

    private static Specification order(LabelKind kind, Policy policy) {
        return order("P", kind, policy, "1");
    }

    private static Specification order(String name, LabelKind kind, Policy policy, String reward) {
        return new Specification(name, "", kind, policy, NearAmount.parse(reward), RewardRule.EVERY_ACCEPTED_LABEL);
    }

    private static Policy policy(DecisionMethod method) {
        return new Policy(new Overlap(1, 3), 0.9, method, false, 60);
    }
}
