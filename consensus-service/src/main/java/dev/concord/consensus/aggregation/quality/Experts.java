package dev.concord.consensus.aggregation.quality;

import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.BinaryCounts;
import dev.concord.contracts.event.ClassRates;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.id.TaskerId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is best at a project, by what is known rather than hoped: the score of a tasker is the lower end of what their share of
 * right answers may be, one standard deviation below its mean under a uniform prior. So a lucky beginner does not lead. On a
 * scale, where there is no right and wrong, it is how small the squared error is beside that of the crowd, the same way.
 */
public final class Experts {

    /** Fewer labels than these show too little of anybody. */
    static final int FEWEST_LABELS = 5;

    private Experts() {}

    /** Returns the taskers of whom enough is known, the best first; equals in the order of their ids. */
    public static List<TaskerId> of(Map<TaskerId, Skill> skills) {
        var crowdError = crowdError(skills);
        var scores = new HashMap<TaskerId, Double>();
        skills.forEach((tasker, skill) -> {
            if (tasker.isModel()) {
                return; // nobody who could be asked
            }
            var known = record(skill, crowdError);
            if (known.total() >= FEWEST_LABELS) {
                scores.put(tasker, known.lowerEnd());
            }
        });
        return scores.entrySet().stream()
                .sorted(Map.Entry.<TaskerId, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().value()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Right record(Skill skill, double crowdError) {
        return switch (skill) {
            case ConfusionCounts confusion -> confused(confusion);
            case ClassRates rates ->
                rates.rates().values().stream().map(Experts::named).reduce(new Right(0, 0), Right::plus);
            case RegionCounts regions ->
                new Right(regions.rightClasses(), regions.hits() + regions.misses() + regions.falseAlarms());
            case AgreementCounts counts -> new Right(counts.agreed(), counts.total());
            case ErrorMoments moments -> near(moments, crowdError);
        };
    }

    private static Right confused(ConfusionCounts confusion) {
        var right = 0.0;
        var total = 0.0;
        for (var row : confusion.counts().entrySet()) {
            right += row.getValue().getOrDefault(row.getKey(), 0.0);
            total += row.getValue().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
        }
        return new Right(right, total);
    }

    private static Right named(BinaryCounts counts) {
        var right = counts.hits() + counts.rejections();
        return new Right(right, right + counts.misses() + counts.falseAlarms());
    }

    /** As if a label with the crowd's own squared error were right half the time. */
    private static Right near(ErrorMoments moments, double crowdError) {
        if (!(moments.count() > 0) || !(crowdError > 0)) {
            return new Right(0, Math.max(0, moments.count()));
        }
        var error = moments.sumOfSquares() / moments.count();
        return new Right(moments.count() * crowdError / (crowdError + error), moments.count());
    }

    private static double crowdError(Map<TaskerId, Skill> skills) {
        var count = 0.0;
        var squares = 0.0;
        for (var skill : skills.values()) {
            if (skill instanceof ErrorMoments moments) {
                count += moments.count();
                squares += moments.sumOfSquares();
            }
        }
        return count > 0 ? squares / count : 0;
    }

    /** How many of so many were right, in expected counts. */
    private record Right(double right, double total) {

        Right plus(Right other) {
            return new Right(right + other.right, total + other.total);
        }

        double lowerEnd() {
            var mean = (right + 1) / (total + 2);
            return mean - Math.sqrt(mean * (1 - mean) / (total + 3));
        }
    }
}
