package dev.concord.submission.view;

import dev.concord.contracts.id.Ids;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Leads a lost view back to completeness: from the beginning up to where the log ended when the loss was noticed. What came
 * later cannot have been leased before the loss. Used by one thread.
 */
@Component
final class RebuildView {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildView.class);

    private final Views views;
    private final InstantSource clock;
    private final String rebuilder;
    private @Nullable Map<TopicPartition, Long> goal;

    RebuildView(Views views, InstantSource clock, Ids ids) {
        this.views = views;
        this.clock = clock;
        this.rebuilder = ids.next().toString();
    }

    /** Does the next step of a rebuild, if one is due; says whether the view is complete. */
    boolean advance(Inputs inputs) {
        return switch (views.standing(rebuilder)) {
            case COMPLETE -> {
                goal = null;
                yield true;
            }
            case REBUILD_STARTED -> {
                inputs.seek(views.offsets());
                goal = inputs.ends();
                LOG.info("the view is gone or new; rebuilding it from the log");
                yield false;
            }
            case REBUILD_CONTINUES -> goal != null && inputs.haveReached(goal) && begin();
            case REBUILT_BY_ANOTHER -> {
                goal = null;
                yield false;
            }
        };
    }

    private boolean begin() {
        var begun = views.beginEpoch(rebuilder, clock.instant());
        if (begun) {
            LOG.info("the view is complete again");
        }
        return begun;
    }
}
