package dev.concord.contracts.event;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.RefinementId;
import org.jspecify.annotations.Nullable;

/**
 * What the last refinement of a project shows of its labels as a whole.
 *
 * @param complete as in {@link TaskRefined}
 * @param tasks how many have labels
 * @param labels how many count
 * @param taskers how many gave them
 * @param correction how the confidence of the refined decisions is corrected
 * @param streamCorrection how that of the decisions is corrected that follow on the stream, whose method may be a simpler one
 * @param alpha how far labels agree beyond chance; absent where nothing shows it
 * @param information bits that one more label says about its task, in the mean of all labels; of objects, words and
 *     pairs of options, about which of them are right
 * @param flaggedTaskers how many taskers a flag was raised against
 * @param flagSearch what flags were looked for in; absent if they were not
 * @param ranking of the options of all tasks; absent where labels rank none, or not all with each other
 */
public record ProjectQuality(
        ProjectId projectId,
        RefinementId refinementId,
        boolean complete,
        int tasks,
        int labels,
        int taskers,
        ConfidenceCorrection correction,
        ConfidenceCorrection streamCorrection,
        @Nullable Alpha alpha,
        @Nullable Double information,
        int flaggedTaskers,
        @Nullable FlagSearch flagSearch,
        @Nullable OptionRanking ranking)
        implements Event {

    @Override
    public String key() {
        return projectId.toString();
    }
}
