package dev.concord.submission.closing;

import dev.concord.contracts.event.SubmissionsEnded;
import dev.concord.contracts.id.ProjectId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Ends the submissions of each closing project whose time has come. A repeated marker changes nothing. */
@Service
final class EndSubmissions {

    private static final Logger LOG = LoggerFactory.getLogger(EndSubmissions.class);

    private final ClosingProjects projects;
    private final MarkerLog log;
    private final InstantSource clock;
    private final Counter ended;

    EndSubmissions(ClosingProjects projects, MarkerLog log, InstantSource clock, MeterRegistry metrics) {
        this.projects = projects;
        this.log = log;
        this.clock = clock;
        this.ended = metrics.counter("submissions.ended");
    }

    /** Looks once at every closing project. */
    void endDue() {
        for (var project : projects.closing()) {
            if (projects.endIsDue(project, clock.instant())) {
                end(project);
            }
        }
    }

    private void end(ProjectId project) {
        var partitions = log.partitions();
        log.append(IntStream.range(0, partitions)
                .mapToObj(partition -> new SubmissionsEnded(project, partition, partitions))
                .toList());
        ended.increment();
        LOG.info("submissions of project {} have ended", project);
    }
}
