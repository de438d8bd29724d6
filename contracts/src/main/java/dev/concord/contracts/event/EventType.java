package dev.concord.contracts.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every type of event: its CloudEvents type, its record, its topic and its JSON Schema. */
public enum EventType {
    PROJECT_OPENED("project-opened", ProjectOpened.class, Topic.PROJECT_OPENED),
    TASK_CREATED("task-created", TaskCreated.class, Topic.TASK_CREATED),
    LABEL_SUBMITTED("label-submitted", LabelSubmitted.class, Topic.LABEL_SUBMITTED),
    SUBMISSIONS_ENDED("submissions-ended", SubmissionsEnded.class, Topic.LABEL_SUBMITTED),
    LABEL_WANTED("label-wanted", LabelWanted.class, Topic.LABEL_WANTED),
    LABEL_AGREED("label-agreed", LabelAgreed.class, Topic.LABEL_AGREED),
    TASKER_SKILL("tasker-skill", TaskerSkill.class, Topic.TASKER_SKILL),
    REWARD_DUE("reward-due", RewardDue.class, Topic.REWARD_DUE),
    PROJECT_JUDGED("project-judged", ProjectJudged.class, Topic.PROJECT_JUDGED),
    REWARD_PAID("reward-paid", RewardPaid.class, Topic.REWARD_PAID),
    PROJECT_FUNDED("project-funded", ProjectFunded.class, Topic.PROJECT_FUNDED),
    TASK_REFINED("task-refined", TaskRefined.class, Topic.TASK_REFINED),
    PROJECT_REFINED("project-refined", ProjectRefined.class, Topic.TASK_REFINED),
    TASK_REVIEWED("task-reviewed", TaskReviewed.class, Topic.TASK_REVIEWED),
    PROJECT_QUALITY("project-quality", ProjectQuality.class, Topic.PROJECT_QUALITY),
    TASKER_QUALITY("tasker-quality", TaskerQuality.class, Topic.PROJECT_QUALITY);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::typeName, Function.identity()));
    private static final Map<Class<? extends Event>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::record, Function.identity()));

    private final String shortName;
    private final Class<? extends Event> record;
    private final Topic topic;
    private final String typeName;

    EventType(String shortName, Class<? extends Event> record, Topic topic) {
        this.shortName = shortName;
        this.record = record;
        this.topic = topic;
        this.typeName = "dev.concord." + shortName + ".v1";
    }

    public static EventType of(Event event) {
        return of(event.getClass());
    }

    /** Returns the type of a record class; each of the sealed events has one. */
    public static EventType of(Class<? extends Event> record) {
        var type = BY_RECORD.get(record);
        if (type == null) {
            throw new IllegalArgumentException(record + " is not listed in EventType");
        }
        return type;
    }

    /** Finds a type by its CloudEvents name. */
    public static Optional<EventType> named(String typeName) {
        return Optional.ofNullable(BY_NAME.get(typeName));
    }

    /** Returns the CloudEvents type, such as {@code dev.concord.label-agreed.v1}. */
    public String typeName() {
        return typeName;
    }

    public Class<? extends Event> record() {
        return record;
    }

    public Topic topic() {
        return topic;
    }

    /** Returns the class path location of the JSON Schema. */
    public String schema() {
        return "/schemas/" + shortName + ".v1.json";
    }
}
