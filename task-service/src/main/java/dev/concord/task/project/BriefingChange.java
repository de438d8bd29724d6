package dev.concord.task.project;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is to be changed of a briefing; what is absent stays as it is.
 *
 * @param deadline the moment as a text; null takes the deadline away
 * @param others what was asked for beyond that, by its name; nothing of it can be changed
 */
public record BriefingChange(
        @Nullable String name,
        @Nullable String instructions,
        @Nullable List<ClassStyle> classStyles,
        @Nullable List<Example> examples,
        @Nullable Integer priority,
        @Nullable JsonNode deadline,
        @JsonAnySetter Map<String, JsonNode> others)
        implements ProjectChange {

    /** Refuses, while it is read, what is wrong whatever the project. */
    public BriefingChange {
        others = others == null ? Map.of() : Map.copyOf(others);
        others.keySet().stream().sorted().findFirst().ifPresent(other -> {
            throw new IllegalArgumentException(
                    "%s: not to be changed (expected: name, instructions, classStyles, examples, priority or deadline)"
                            .formatted(Briefing.shortened(other)));
        });
        var urgency = hurried(Urgency.NONE, priority, deadline);
        var _ = of(new Briefing("before", "", Guidance.NONE), name, instructions, classStyles, examples, urgency);
    }

    @Override
    public Outcome of(Project project) {
        var urgency = hurried(project.briefing().urgency(), priority, deadline);
        var changed = of(project.briefing(), name, instructions, classStyles, examples, urgency);
        var problem =
                changed.guidance().problemWith(project.facts().specification().labelKind());
        if (problem.isPresent()) {
            return new Outcome.Unfit(problem.get());
        }
        if (changed.equals(project.briefing())) {
            return new Outcome.Unchanged(project);
        }
        return switch (project) {
            case Project.Draft draft -> new Outcome.Changed(draft.brief(changed));
            case Project.Open open -> new Outcome.Changed(open.brief(changed));
            case Project.Paused paused -> new Outcome.Changed(paused.brief(changed));
            case Project.Closing _, Project.Settled _ -> new Outcome.Refused(project.state(), "draft, open or paused");
        };
    }

    private static Briefing of(
            Briefing before,
            @Nullable String name,
            @Nullable String instructions,
            @Nullable List<ClassStyle> classStyles,
            @Nullable List<Example> examples,
            Urgency urgency) {
        var guidance = before.guidance();
        return new Briefing(
                name == null ? before.name() : name,
                instructions == null ? before.instructions() : instructions,
                new Guidance(
                        classStyles == null ? guidance.classStyles() : classStyles,
                        examples == null ? guidance.examples() : examples),
                urgency);
    }

    private static Urgency hurried(Urgency before, @Nullable Integer priority, @Nullable JsonNode deadline) {
        return new Urgency(
                priority == null ? before.priority() : priority,
                deadline == null ? before.deadline() : moment(deadline));
    }

    private static @Nullable Instant moment(JsonNode deadline) {
        if (deadline.isNull()) {
            return null;
        }
        return Urgency.instant(deadline.isString() ? deadline.asString() : deadline.toString());
    }
}
