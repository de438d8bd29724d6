package dev.concord.consensus.quality;

import dev.concord.consensus.aggregation.calibration.Correction;
import dev.concord.consensus.aggregation.calibration.IntervalFactor;
import dev.concord.consensus.aggregation.calibration.Temperature;
import dev.concord.contracts.event.ConfidenceCorrection;
import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.ProjectQuality;
import dev.concord.contracts.id.ProjectId;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topic {@code project-quality} as a global table of raw bytes. Raw, because a serde that throws there would stop the whole
 * service; where what is written cannot be read, confidence is not corrected.
 */
public final class PublishedQuality {

    public static final String STORE = "published-quality";

    private static final Logger LOG = LoggerFactory.getLogger(PublishedQuality.class);

    private final KeyValueStore<String, ValueAndTimestamp<byte[]>> store;

    private PublishedQuality(KeyValueStore<String, ValueAndTimestamp<byte[]>> store) {
        this.store = store;
    }

    public static PublishedQuality in(ProcessorContext<?, ?> context) {
        return new PublishedQuality(context.getStateStore(STORE));
    }

    /** Returns the correction of what the stream decides since the project's last refinement; none before the first. */
    public Correction correction(ProjectId project) {
        var last = store.get(project.toString());
        if (last == null) {
            return Correction.NONE;
        }
        try {
            return correction(
                    EventJson.decode(ProjectQuality.class, last.value()).streamCorrection());
        } catch (ContractViolation unreadable) {
            LOG.warn("the quality of project {} is not known: {}", project, unreadable.getMessage());
            return Correction.NONE;
        }
    }

    private static Correction correction(ConfidenceCorrection said) {
        var beta = said.beta();
        var factor = said.intervalFactor();
        return new Correction(
                beta == null ? Temperature.NEUTRAL : new Temperature(beta),
                factor == null ? IntervalFactor.NORMAL : new IntervalFactor(factor));
    }
}
