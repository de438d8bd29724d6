package dev.concord.submission.closing;

import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.id.ProjectId;
import dev.concord.submission.redis.Script;
import dev.concord.submission.redis.Scripts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** See {@code redis/end-submissions.lua} and {@code redis/forget.lua}. */
@Component
final class RedisClosingProjects implements ClosingProjects {

    /** How far the clocks of replicas and brokers may be apart. */
    private static final Duration CLOCK_MARGIN = Duration.ofSeconds(5);

    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);
    private static final int MOST_PROJECTS = 100;
    private static final String MOST_FORGOTTEN = "500";

    private final Scripts scripts;

    RedisClosingProjects(Scripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public List<ProjectId> closing() {
        return projects("submission:closing");
    }

    @Override
    public boolean endIsDue(ProjectId project, Instant now) {
        var answer = scripts.word(
                Script.END_SUBMISSIONS,
                List.of(
                        project.toString(),
                        Long.toString(now.toEpochMilli()),
                        Long.toString(LabelSubmitted.GRACE.toMillis()),
                        Long.toString(CLOCK_MARGIN.toMillis()),
                        Long.toString(AGAIN_AFTER.toMillis())));
        return "end".equals(answer);
    }

    @Override
    public List<ProjectId> settled() {
        return projects("submission:settled");
    }

    @Override
    public boolean forgetSome(ProjectId project) {
        return "more".equals(scripts.word(Script.FORGET, List.of(project.toString(), MOST_FORGOTTEN)));
    }

    private List<ProjectId> projects(String key) {
        return scripts.members(key, MOST_PROJECTS).stream()
                .map(ProjectId::parse)
                .toList();
    }
}
