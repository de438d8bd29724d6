package dev.concord.gateway.repeat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts requests whose key was known, by what they were answered: how often clients repeat, and how often they use keys wrongly. */
@Component
public final class RepeatMeters {

    private final MeterRegistry meters;

    RepeatMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** What a repetition was answered. */
    public enum Answer {
        FIRST_ANSWER,
        UNDER_WAY,
        NOT_KEPT,
        OTHER_REQUEST
    }

    public void count(Answer answer) {
        meters.counter(
                        "requests.repeated",
                        "answer",
                        answer.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .increment();
    }
}
