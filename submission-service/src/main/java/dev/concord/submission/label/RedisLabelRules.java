package dev.concord.submission.label;

import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.LabelKind;
import dev.concord.submission.LastUsed;
import dev.concord.submission.redis.Scripts;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a rule once and keeps those used last, so that labels are checked while Redis is empty, too. */
@Component
final class RedisLabelRules implements LabelRules {

    private static final int MOST_KEPT = 1_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Scripts scripts;
    private final Map<ProjectId, LabelRule> kept = LastUsed.keeping(MOST_KEPT);

    RedisLabelRules(Scripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public Optional<LabelRule> of(ProjectId project) {
        var known = kept.get(project);
        if (known != null) {
            return Optional.of(known);
        }
        var read = read(scripts.hash("submission:project:" + project));
        read.ifPresent(rule -> kept.put(project, rule));
        return read;
    }

    @Override
    public Optional<JsonNode> dataOf(TaskId task) {
        return Optional.ofNullable(scripts.hash("submission:task:" + task).get("data"))
                .map(JSON::readTree);
    }

    private static Optional<LabelRule> read(Map<String, String> project) {
        return Optional.ofNullable(project.get("kind"))
                .map(kind -> new LabelRule(
                        JSON.readValue(kind, LabelKind.class),
                        overlap(project.get("overlap")),
                        "1".equals(project.get("peers"))));
    }

    /** A view from before overlaps were kept has choices and scales only, which are small enough for the greatest one. */
    private static Overlap overlap(@Nullable String kept) {
        return kept == null ? new Overlap(1, Overlap.LIMIT) : JSON.readValue(kept, Overlap.class);
    }
}
