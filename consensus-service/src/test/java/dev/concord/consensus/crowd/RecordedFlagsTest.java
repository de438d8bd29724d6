package dev.concord.consensus.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.consensus.aggregation.quality.ChoiceAnswers;
import dev.concord.consensus.aggregation.quality.FlagLimits;
import dev.concord.consensus.aggregation.quality.SpammerFlag;
import dev.concord.consensus.aggregation.quality.SpammerFlags;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of recorded crowds, those are flagged whom the experts' answers prove to be no better than a guess, and nobody else. */
final class RecordedFlagsTest {

    @Test
    void whoeverIsFlaggedAmongProductsGuesses() {
        var crowd = RecordedCrowd.choices("product");

        var flags = flags(crowd);

        flags.forEach(flag -> System.out.printf("product: %s%n", flag));
        assertThat(flags).hasSizeGreaterThan(4);
        // Nine in ten pairs are no match, so whoever looks at them at all is right more often than this.
        assertThat(flags)
                .allSatisfy(flag -> assertThat(accuracy(crowd, flag.tasker())).isLessThan(0.85));
    }

    @Test
    void nobodyIsFlaggedAmongFaces() {
        assertThat(flags(RecordedCrowd.choices("face"))).isEmpty();
    }

    private static List<SpammerFlag> flags(Crowd crowd) {
        var classes = ((ChoiceKind) crowd.kind()).classes();
        var answers = new AnswerCollector();
        crowd.labels().forEach(given -> answers.add(given.task(), given.tasker()));
        var sorted = answers.sorted();
        var given = new int[sorted.order().length];
        for (var place = 0; place < given.length; place++) {
            given[place] = classes.indexOf(name(crowd.labels().get(sorted.order()[place])));
        }
        return SpammerFlags.ofChoices(ChoiceAnswers.byVotes(sorted.rows(), given, classes.size()), FlagLimits.USUAL)
                .flags();
    }

    private static String name(Crowd.Given given) {
        return ((Choice) given.label()).value();
    }

    private static double accuracy(Crowd crowd, int tasker) {
        return crowd.labels().stream()
                .filter(given -> given.tasker() == tasker)
                .filter(given -> crowd.truth().containsKey(given.task()))
                .mapToInt(given -> given.label().equals(crowd.truth().get(given.task())) ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
