package dev.concord.consensus.quality.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.concord.consensus.quality.QualityDirectory;
import dev.concord.contracts.event.TaskerFlag;
import dev.concord.contracts.id.RefinementId;
import dev.concord.contracts.id.TaskerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a project's taskers, by their ids.
 *
 * @param next what to ask for as {@code after} to get the next page; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskerPage(List<TaskerView> items, @Nullable TaskerId next) {

    static TaskerPage of(QualityDirectory.Slice slice) {
        return new TaskerPage(
                slice.lines().stream().map(TaskerView::of).toList(),
                slice.next().orElse(null));
    }

    /**
     * One tasker.
     *
     * @param model true of a model whose predictions count; absent of a tasker
     * @param skill as believed now; absent if nothing is known
     * @param flagsFound how many flags there are, of which the most improbable are told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaskerView(
            TaskerId taskerId,
            @Nullable Boolean model,
            RefinementId refinementId,
            int labels,
            @Nullable SkillView skill,
            @Nullable Double informationPerLabel,
            List<TaskerFlag> flags,
            int flagsFound) {

        static TaskerView of(QualityDirectory.Line line) {
            var quality = line.quality();
            return new TaskerView(
                    quality.taskerId(),
                    quality.taskerId().isModel() ? true : null,
                    quality.refinementId(),
                    quality.labels(),
                    line.skill().map(SkillView::of).orElse(null),
                    quality.information(),
                    quality.flags(),
                    quality.flagsFound());
        }
    }
}
