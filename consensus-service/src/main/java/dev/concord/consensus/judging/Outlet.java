package dev.concord.consensus.judging;

import dev.concord.consensus.judging.domain.Judgement;
import dev.concord.contracts.event.Event;
import dev.concord.messaging.publish.CloudEventHeaders;
import java.time.Duration;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Sends judgements on. Of the causing record's headers only the trace goes along: the rest speak of that record.
 *
 * <p>What is sent is seen once it is committed. Where a label has only just come, somebody waits for that, and a commit is asked
 * for at once; the labels of a backlog have waited long, and are cheaper if many are committed together (docs/adr/0036).
 */
public final class Outlet {

    private static final Duration COMMIT_EVERY = Duration.ofMillis(100);
    private static final long JUST_NOW_MILLIS = 2_000;

    private final ProcessorContext<String, Outgoing> context;
    private final JudgingMeters meters;
    private boolean isAwaited;

    public Outlet(ProcessorContext<String, Outgoing> context, JudgingMeters meters) {
        this.context = context;
        this.meters = meters;
        context.schedule(COMMIT_EVERY, PunctuationType.WALL_CLOCK_TIME, _ -> commitIfAwaited());
    }

    public void send(Judgement judgement, long time, Headers cause) {
        judgement.events().forEach(event -> send(event, time, cause));
        judgement
                .evidence()
                .forEach(evidence -> context.forward(
                        new Record<>(evidence.key(), new Outgoing.Told(evidence), time, new RecordHeaders())));
    }

    public void send(Event event, long time, Headers cause) {
        context.forward(new Record<>(event.key(), new Outgoing.Published(event), time, traceOf(cause)));
        meters.published(event);
        isAwaited |= time > context.currentSystemTimeMs() - JUST_NOW_MILLIS;
    }

    private void commitIfAwaited() {
        if (isAwaited) {
            isAwaited = false;
            context.commit();
        }
    }

    private static Headers traceOf(Headers cause) {
        var headers = new RecordHeaders();
        CloudEventHeaders.read(cause, CloudEventHeaders.TRACE_PARENT)
                .ifPresent(parent -> CloudEventHeaders.put(headers, CloudEventHeaders.TRACE_PARENT, parent));
        return headers;
    }
}
