package dev.concord.consensus.stream;

import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A topology that has failed for good ends its process, so that whoever watches over it starts a new one. */
final class EndWhenBroken implements KafkaStreams.StateListener {

    private static final Logger LOG = LoggerFactory.getLogger(EndWhenBroken.class);

    private final Runnable end;

    EndWhenBroken(Runnable end) {
        this.end = end;
    }

    /** Ends in a thread of its own: the end waits for the stream threads, and one of them is telling this. */
    @Override
    public void onChange(KafkaStreams.State now, KafkaStreams.State before) {
        if (now == KafkaStreams.State.ERROR) {
            LOG.error("the topology has failed for good; the process ends");
            Thread.ofPlatform().name("end-when-broken").start(end);
        }
    }
}
