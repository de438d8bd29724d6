package dev.concord.consensus.judging;

import dev.concord.consensus.judging.domain.Judgement;
import dev.concord.contracts.event.Event;
import dev.concord.messaging.publish.CloudEventHeaders;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Sends judgements on. Of the causing record's headers only the trace goes along: the rest speak of that record. */
public final class Outlet {

    private final ProcessorContext<String, Outgoing> context;
    private final JudgingMeters meters;

    public Outlet(ProcessorContext<String, Outgoing> context, JudgingMeters meters) {
        this.context = context;
        this.meters = meters;
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
    }

    private static Headers traceOf(Headers cause) {
        var headers = new RecordHeaders();
        CloudEventHeaders.read(cause, CloudEventHeaders.TRACE_PARENT)
                .ifPresent(parent -> CloudEventHeaders.put(headers, CloudEventHeaders.TRACE_PARENT, parent));
        return headers;
    }
}
