package dev.concord.submission.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.PredictionUse;
import dev.concord.contracts.event.ProjectFunded;
import dev.concord.contracts.event.ProjectJudged;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.ProjectQuality;
import dev.concord.contracts.event.ProjectRefined;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardPaid;
import dev.concord.contracts.event.SubmissionsEnded;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.contracts.event.TaskReviewed;
import dev.concord.contracts.event.TaskerQuality;
import dev.concord.contracts.event.TaskerSkill;
import dev.concord.contracts.id.TaskerId;
import dev.concord.submission.label.LabelHash;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A change as {@code redis/apply.lua} takes it: the name of a merge and its fields. */
record Merge(String kind, List<String> fields) {

    private static final Merge NOTHING = new Merge("none", List.of());
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    static Merge of(Change change) {
        var event = change.event();
        if (event == null) {
            return NOTHING;
        }
        return switch (event) {
            case ProjectOpened opened -> project(opened);
            case TaskCreated created -> task(created);
            case LabelSubmitted submitted -> label(submitted, change.appendedAt());
            case SubmissionsEnded ended -> merge("ended", ended.projectId(), ended.partition(), ended.partitions());
            case LabelWanted wanted ->
                merge("wanted", wanted.taskId(), wanted.projectId(), wanted.wanted(), panel(wanted), proposed(wanted));
            case LabelAgreed agreed -> merge("agreed", agreed.taskId(), agreed.projectId());
            case TaskRefined _,
                    TaskReviewed _,
                    ProjectRefined _,
                    TaskerSkill _,
                    RewardDue _,
                    ProjectJudged _,
                    RewardPaid _,
                    ProjectFunded _,
                    ProjectQuality _,
                    TaskerQuality _ -> NOTHING;
        };
    }

    private static Merge project(ProjectOpened opened) {
        return merge(
                "project",
                opened.projectId(),
                opened.version(),
                text(opened.state()),
                opened.policy().taskersChoose() ? 1 : 0,
                opened.policy().assignmentSeconds(),
                JSON.writeValueAsString(opened.labelKind()),
                JSON.writeValueAsString(opened.policy().overlapWithPanel()),
                opened.policy().peerReview() == null ? 0 : 1,
                agentPercent(opened.policy()),
                qualification(opened),
                hasTest(opened) ? 1 : 0);
    }

    private static Merge task(TaskCreated created) {
        return merge(
                "task",
                created.taskId(),
                created.projectId(),
                created.name(),
                created.data(),
                created.policy().overlap().min(),
                created.policy().mostLabels(),
                created.policy().assignmentSeconds(),
                agentPercent(created.policy()),
                created.controlLabel() == null ? 0 : 1,
                shown(created));
    }

    /** Returns what is asked of taskers; empty if nothing is. */
    private static String qualification(ProjectOpened opened) {
        var qualification = opened.qualification();
        return qualification == null ? "" : JSON.writeValueAsString(qualification);
    }

    private static boolean hasTest(ProjectOpened opened) {
        var qualification = opened.qualification();
        return qualification != null && qualification.test() != null;
    }

    /** Returns the predictions that taskers see, as JSON; empty if they see none. */
    private static String shown(TaskCreated created) {
        var predictions = created.predictionsTo(PredictionUse.SHOW);
        return predictions.isEmpty() ? "" : JSON.writeValueAsString(predictions);
    }

    /** Returns who may give what is wanted; empty if anybody may. */
    private static String panel(LabelWanted wanted) {
        var panel = wanted.panel();
        return panel == null ? "" : panel.stream().map(TaskerId::toString).collect(Collectors.joining(","));
    }

    /** Returns what is proposed, behind a mark, for it may be an empty text; nothing at all if nothing is. */
    private static String proposed(LabelWanted wanted) {
        var proposed = wanted.proposed();
        return proposed == null ? "" : "=" + proposed;
    }

    /** A late label does not count, here as everywhere. */
    private static Merge label(LabelSubmitted submitted, Instant appendedAt) {
        return submitted.inTime(appendedAt)
                ? merge(
                        "label",
                        submitted.taskId(),
                        submitted.projectId(),
                        submitted.taskerId(),
                        submitted.submissionId(),
                        LabelHash.of(submitted.label()).value(),
                        appendedAt.toEpochMilli(),
                        submitted.byAgent() ? 1 : 0)
                : NOTHING;
    }

    /** Returns the agents' share of labels in hundredths; empty if they are not limited. */
    private static String agentPercent(Policy policy) {
        var percent = policy.agentPercent();
        return percent.isPresent() ? Integer.toString(percent.getAsInt()) : "";
    }

    private static String text(ProjectState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Merge merge(String kind, Object... fields) {
        return new Merge(kind, List.of(fields).stream().map(Object::toString).toList());
    }
}
