package dev.concord.consensus.aggregation.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NameVoteTest {

    @Test
    void oneWhoKnowsTheClassesOutweighsTwoWhoDoNot() {
        var vote = NameVote.of(classes("car", "van", "van"), rates(0.98, 0.6, 0.6), 3);

        assertThat(vote.leading()).isEqualTo(new RegionName("car", null));
    }

    @Test
    void theProbabilityIsThatOfBayes() {
        var vote = NameVote.of(classes("car", "car"), rates(0.8, 0.7), 2);

        assertThat(vote.probability()).isEqualTo(0.56 / (0.56 + 0.06), within(1e-9));
        assertThat(vote.probability(new RegionName("van", null))).isZero();
    }

    @Test
    void classesThatNobodyNamedHaveTheirShare() {
        assertThat(NameVote.of(classes("car"), rates(0.7), 4).probability()).isEqualTo(0.7, within(1e-9));
    }

    @Test
    void theOnlyClassIsRight() {
        assertThat(NameVote.of(classes("car", "car"), rates(0.6, 0.6), 1).probability())
                .isEqualTo(1);
    }

    @Test
    void equalsAreDecidedByTheAlphabetWhateverTheOrder() {
        assertThat(NameVote.of(classes("van", "car"), rates(0.8, 0.8), 2)
                        .leading()
                        .className())
                .isEqualTo("car");
        assertThat(NameVote.of(classes("car", "van"), rates(0.8, 0.8), 2)
                        .leading()
                        .className())
                .isEqualTo("car");
    }

    @Test
    void theTextIsVotedOnAmongThoseWhoGaveOne() {
        var names = List.of(
                new RegionName("word", null),
                new RegionName("word", " ten"),
                new RegionName("word", "ten"),
                new RegionName("word", "tin"));

        var vote = NameVote.of(names, rates(0.99, 0.8, 0.8, 0.9), 1);

        assertThat(vote.leading()).isEqualTo(new RegionName("word", "ten"));
        assertThat(vote.probability(names.get(1))).isEqualTo(vote.probability());
        assertThat(vote.probability(names.get(0))).isZero();
    }

    private static List<RegionName> classes(String... names) {
        return Arrays.stream(names).map(name -> new RegionName(name, null)).toList();
    }

    private static List<TaskerRates> rates(double... rightNames) {
        return Arrays.stream(rightNames)
                .mapToObj(right -> new TaskerRates(0.8, 0.8, right, 0.01))
                .toList();
    }
}
