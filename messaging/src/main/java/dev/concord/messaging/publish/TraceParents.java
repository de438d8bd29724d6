package dev.concord.messaging.publish;

import io.micrometer.tracing.Tracer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the trace of the work in hand goes on: W3C Trace Context's traceparent, carried by the events that it causes. */
public final class TraceParents {

    private final Tracer tracer;

    public TraceParents(Tracer tracer) {
        this.tracer = tracer;
    }

    /** For a service, or a test, without tracing. */
    public static TraceParents none() {
        return new TraceParents(Tracer.NOOP);
    }

    /** Returns the current traceparent; empty outside a trace. */
    public Optional<String> current() {
        return Optional.ofNullable(tracer.currentSpan())
                .map(span -> span.context())
                .filter(context -> !context.traceId().isEmpty())
                .map(context -> "00-%s-%s-%s".formatted(context.traceId(), context.spanId(), flags(context.sampled())));
    }

    private static String flags(@Nullable Boolean sampled) {
        return Boolean.TRUE.equals(sampled) ? "01" : "00";
    }
}
