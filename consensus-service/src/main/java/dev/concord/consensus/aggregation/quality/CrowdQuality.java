package dev.concord.consensus.aggregation.quality;

import dev.concord.contracts.event.AlphaMeasure;
import dev.concord.contracts.event.OptionRanking;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a refined project shows of its labels and taskers.
 *
 * @param measure of disagreement, which alpha is based on
 * @param alpha empty where nothing shows it
 * @param information bits that one more label of each tasker says, by the tasker's place; empty if not known
 * @param flags by tasker
 * @param flagTasks in how many tasks flags were looked for
 * @param judgedTaskers how many taskers' labels were looked at for random answers
 * @param pairedTaskers how many taskers were compared with each other
 * @param ranking of all options; empty where labels rank none
 */
public record CrowdQuality(
        AlphaMeasure measure,
        Optional<Reliability> alpha,
        List<OptionalDouble> information,
        List<SpammerFlag> flags,
        int flagTasks,
        int judgedTaskers,
        int pairedTaskers,
        Optional<OptionRanking> ranking) {

    public CrowdQuality {
        information = List.copyOf(information);
        flags = List.copyOf(flags);
    }
}
