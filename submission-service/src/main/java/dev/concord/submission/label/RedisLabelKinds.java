package dev.concord.submission.label;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.LabelKind;
import dev.concord.submission.redis.Scripts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a kind once and keeps those used last, so that labels are checked while Redis is empty, too. */
@Component
final class RedisLabelKinds implements LabelKinds {

    private static final int MOST_KEPT = 1_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Scripts scripts;
    private final Map<ProjectId, LabelKind> kept = Collections.synchronizedMap(new LastUsed());

    RedisLabelKinds(Scripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public Optional<LabelKind> of(ProjectId project) {
        var known = kept.get(project);
        if (known != null) {
            return Optional.of(known);
        }
        var read = Optional.ofNullable(
                        scripts.hash("submission:project:" + project).get("kind"))
                .map(json -> JSON.readValue(json, LabelKind.class));
        read.ifPresent(kind -> kept.put(project, kind));
        return read;
    }

    private static final class LastUsed extends LinkedHashMap<ProjectId, LabelKind> {

        private static final long serialVersionUID = 1L;

        LastUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<ProjectId, LabelKind> eldest) {
            return size() > MOST_KEPT;
        }
    }
}
