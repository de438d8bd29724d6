package dev.concord.consensus.aggregation.preference;

import static dev.concord.consensus.aggregation.preference.PreferenceQuestions.question;
import static dev.concord.consensus.aggregation.preference.PreferenceQuestions.ranking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.AnswerSkills;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.LogOdds;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.PreferenceKind;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WeightedRankingsTest {

    private static final AgreementCounts GOOD = new AgreementCounts(95, 100);
    private static final AgreementCounts CARELESS = new AgreementCounts(55, 100);
    private static final AgreementCounts CONTRARY = new AgreementCounts(5, 100);

    @Test
    void unknownTaskersCountAsInAMajority() {
        var decision = newcomers(2).decide(question("b a", "a b", "b a"));

        assertThat(decision.label()).isEqualTo(ranking("b a"));
        assertThat(decision.confidence()).isEqualTo(0.7, within(0.01));
        assertThat(decision.parts())
                .allSatisfy(part -> assertThat(part.weight()).isEqualTo(1, within(1e-9)));
    }

    @Test
    void oneGoodTaskerOutweighsTwoCarelessOnes() {
        var decision = rule(2, GOOD, CARELESS, CARELESS).decide(question("b a", "a b", "a b"));

        assertThat(decision.label()).isEqualTo(ranking("b a"));
        assertThat(decision.parts()).extracting(Decision.Part::agrees).containsExactly(true, false, false);
    }

    @Test
    void aTaskerWhoIsUsuallyWrongSpeaksForTheContrary() {
        var decision = rule(2, CONTRARY, GOOD, GOOD, GOOD).decide(question("a b"));

        assertThat(decision.label()).isEqualTo(ranking("b a"));
        assertThat(decision.parts().getFirst().weight()).isZero();
    }

    @Test
    void betweenTwoOptionsTheOddsOfTheTaskersMultiply() {
        var rule = rule(2, GOOD, CARELESS, GOOD);
        var alone = rule.decide(question("a b")).confidence();

        var both = rule.decide(question("a b", "b a", "a b")).confidence();
        var careless = rule(2, CARELESS, GOOD, GOOD).decide(question("a b")).confidence();

        assertThat(LogOdds.of(both)).isEqualTo(2 * LogOdds.of(alone) - LogOdds.of(careless), within(1e-6));
    }

    @Test
    void aRankingIsMadeOfWhatIsGoodInEach() {
        var decision = newcomers(4).decide(question("a b d c", "b a c d", "a b c d"));

        assertThat(decision.label()).isEqualTo(ranking("a b c d"));
        assertThat(decision.parts()).allMatch(Decision.Part::agrees);
    }

    @Test
    void anAnswerAgreesIfAtMostAQuarterOfItsPairsStandAgainstTheDecision() {
        var decision = rule(4, GOOD, GOOD, GOOD, GOOD, GOOD)
                .decide(question("a b c d", "a b c d", "a b c d", "b a c d", "b a d c"));

        assertThat(decision.label()).isEqualTo(ranking("a b c d"));
        assertThat(decision.parts()).extracting(Decision.Part::agrees).containsExactly(true, true, true, true, false);
    }

    @Test
    void aTieGoesToWhatWasGivenFirst() {
        assertThat(newcomers(2).decide(question("b a", "a b")).label()).isEqualTo(ranking("b a"));
        assertThat(newcomers(2).decide(question("a b", "b a")).label()).isEqualTo(ranking("a b"));
        assertThat(newcomers(2).decide(question("a b", "b a")).confidence()).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void aCycleIsDecidedAndNotTrusted() {
        var decision = newcomers(3).decide(question("a b c", "b c a", "c a b"));

        assertThat(decision.label()).isEqualTo(ranking("a b c"));
        assertThat(decision.confidence()).isBetween(0.4, 0.7);
    }

    @Test
    void aTaskIsNotItsOwnWitness() {
        var question = question("a b", "a b", "b a");
        var told = new AnswerSkills(
                List.of(new AgreementCounts(0.9, 1), new AgreementCounts(0.9, 1), new AgreementCounts(0.1, 1)));
        var without = rule(2, GOOD, GOOD, CARELESS).decide(question);
        var with = rule(
                        2,
                        new AgreementCounts(95.9, 101),
                        new AgreementCounts(95.9, 101),
                        new AgreementCounts(55.1, 101))
                .decide(PreferenceQuestions.after(question, told));

        assertThat(with.confidence()).isEqualTo(without.confidence(), within(0.005));
    }

    @Test
    void oneLabelAloneSaysNothingOfItsTasker() {
        assertThat(newcomers(2).decide(question("a b")).evidence()).isEqualTo(Evidence.NONE);
    }

    @Test
    void aControlTaskIsCertainFromTheFirstLabelOn() {
        var decision = newcomers(3).decide(PreferenceQuestions.control("a b c", "a c b"));

        assertThat(decision.label()).isEqualTo(ranking("a b c"));
        assertThat(decision.confidence()).isEqualTo(1);
        assertThat(decision.evidence()).isEqualTo(new AnswerSkills(List.of(new AgreementCounts(2, 3))));
    }

    @Test
    void whoStandsAgainstAllOthersIsNotTheirOwnWitness() {
        var told = ((AnswerSkills)
                        newcomers(2).decide(question("a b", "b a", "b a")).evidence())
                .skills();

        assertThat(((AgreementCounts) told.getFirst()).agreed()).isNegative();
        assertThat(((AgreementCounts) told.getFirst()).total()).isPositive();
        assertThat(told.get(1)).isEqualTo(told.get(2)).isEqualTo(new AgreementCounts(0, 0));
    }

    @Test
    void aHairsbreadthOfChangeIsNotTold() {
        var rule = newcomers(2);
        var question = question("a b", "a b");
        var told = (AgreementCounts)
                ((AnswerSkills) rule.decide(question).evidence()).skills().getFirst();
        var nearly = new AgreementCounts(told.agreed() - 0.0005, told.total());
        var sent = new AnswerSkills(List.of(nearly, nearly));

        assertThat(rule.decide(PreferenceQuestions.after(question, sent)).evidence())
                .isSameAs(sent);
    }

    @Test
    void aRankingOfOtherOptionsIsRefused() {
        assertThatThrownBy(() -> newcomers(2).decide(question("a b", "c a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("label.ranking: [c, a] (expected the options: [a, b])");
    }

    @Test
    void twentyOptionsAndNinetyNineAnswersWork() {
        var best = String.join(
                " ", IntStream.range(0, 20).mapToObj("option-%02d"::formatted).toList());
        var given = IntStream.range(0, 99).mapToObj(_ -> best).toArray(String[]::new);

        var decision = newcomers(20).decide(question(given));

        assertThat(decision.label()).isEqualTo(ranking(best));
        assertThat(decision.confidence()).isGreaterThan(0.99);
    }

    private static WeightedRankings newcomers(int options) {
        return new WeightedRankings(RaterSkills.none(new PreferenceKind(options)));
    }

    private static WeightedRankings rule(int options, AgreementCounts... taskers) {
        var skills = new HashMap<TaskerId, AgreementCounts>();
        for (var tasker = 1; tasker <= taskers.length; tasker++) {
            skills.put(SampleProject.taskerId(tasker), taskers[tasker - 1]);
        }
        return new WeightedRankings(RaterSkills.of(new PreferenceKind(options), skills));
    }
}
