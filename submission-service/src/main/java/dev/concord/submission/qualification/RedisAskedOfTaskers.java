package dev.concord.submission.qualification;

import dev.concord.contracts.event.Qualification;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.LabelKind;
import dev.concord.submission.LastUsed;
import dev.concord.submission.redis.Scripts;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the view that leases are given by, so that no project is leased from before it is known what it asks. */
@Component
final class RedisAskedOfTaskers implements AskedOfTaskers {

    private static final int MOST_KEPT = 1_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Scripts scripts;
    private final Map<ProjectId, Asked> kept = LastUsed.keeping(MOST_KEPT);

    RedisAskedOfTaskers(Scripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public Optional<Asked> by(ProjectId project) {
        var known = kept.get(project);
        if (known != null) {
            return Optional.of(known);
        }
        var read = read(project, scripts.hash("submission:project:" + project));
        read.ifPresent(asked -> kept.put(project, asked));
        return read;
    }

    private static Optional<Asked> read(ProjectId id, Map<String, String> project) {
        var qualification = project.get("qualification");
        return Optional.ofNullable(project.get("kind"))
                .map(kind -> new Asked(
                        id,
                        JSON.readValue(kind, LabelKind.class),
                        !"0".equals(project.get("agent_percent")),
                        qualification == null ? null : JSON.readValue(qualification, Qualification.class)));
    }
}
