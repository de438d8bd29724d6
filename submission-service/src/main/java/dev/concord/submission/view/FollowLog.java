package dev.concord.submission.view;

import dev.concord.submission.Unavailable;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Brings the view forward by what the log has new, step by step; after any failure it starts from where the view stands. */
@Service
final class FollowLog {

    private final Supplier<Inputs> opening;
    private final ApplyRecords applying;
    private final RebuildView rebuilding;
    private final Views views;
    private final ViewHealth health;
    private final Counter applied;
    private @Nullable Inputs inputs;

    FollowLog(
            Supplier<Inputs> opening,
            ApplyRecords applying,
            RebuildView rebuilding,
            Views views,
            ViewHealth health,
            MeterRegistry metrics) {
        this.opening = opening;
        this.applying = applying;
        this.rebuilding = rebuilding;
        this.views = views;
        this.health = health;
        this.applied = metrics.counter("view.records.applied");
        metrics.gauge("view.complete", health, each -> each.isComplete() ? 1 : 0);
    }

    /** Reads once and applies what came; waits a moment if nothing did. */
    void step() {
        try {
            step(opened());
        } catch (KafkaException away) {
            close();
            health.incomplete("the log is away");
            throw new Unavailable("the log is away: " + away.getMessage(), away);
        } catch (RuntimeException failed) {
            close();
            health.incomplete("waiting");
            throw failed;
        }
    }

    void close() {
        if (inputs != null) {
            inputs.close();
            inputs = null;
        }
    }

    private void step(Inputs log) {
        if (rebuilding.advance(log)) {
            health.complete();
        } else {
            health.incomplete("rebuilding");
        }
        var portions = log.poll();
        if (portions.isEmpty()) {
            return;
        }
        if (!applying.apply(portions)) {
            log.seek(views.offsets());
            return;
        }
        portions.forEach(portion -> applied.increment(portion.records().size()));
    }

    private Inputs opened() {
        var open = inputs;
        if (open == null) {
            open = opening.get();
            inputs = open;
            open.seek(views.offsets());
        }
        return open;
    }
}
