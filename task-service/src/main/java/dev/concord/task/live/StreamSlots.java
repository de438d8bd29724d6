package dev.concord.task.live;

import dev.concord.contracts.id.VendorId;
import dev.concord.task.Slots;
import dev.concord.task.live.FollowProject.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many streams are open, in total and of each vendor. Guarded by itself. */
@Component
final class StreamSlots extends Slots {

    private final LiveSettings settings;
    private final Map<VendorId, Integer> ofVendor = new HashMap<>();

    StreamSlots(LiveSettings settings, MeterRegistry metrics) {
        super(settings.maxStreams(), "projects.followed", metrics);
        this.settings = settings;
    }

    /** Takes a place for a stream, to be given back; or says of what there are too many. */
    synchronized Optional<Outcome> refuseOrTake(VendorId vendor) {
        var own = ofVendor.getOrDefault(vendor, 0);
        if (own >= settings.maxStreamsPerVendor()) {
            return Optional.of(new Outcome.TooManyOfVendor(own));
        }
        if (!tryTake()) {
            return Optional.of(new Outcome.TooMany(total()));
        }
        ofVendor.put(vendor, own + 1);
        return Optional.empty();
    }

    synchronized void giveBack(VendorId vendor) {
        ofVendor.computeIfPresent(vendor, (_, own) -> own > 1 ? own - 1 : null);
        giveBack();
    }
}
