package dev.concord.submission.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The view that leases are granted by. Changes merge in any order and any number of times. */
interface Views {

    /** Returns the next offset to apply by topic/partition; nothing for a partition that was never applied, or was lost. */
    Map<String, Long> offsets();

    /** Applies chunks in order and says of each what became of it. */
    List<Applied> apply(List<Chunk> chunks);

    /** Says whether the view is complete, and makes the caller its rebuilder if it is not and nobody else is. */
    Standing standing(String rebuilder);

    /** Declares the view complete, unless it was lost once more or somebody else did. */
    boolean beginEpoch(String rebuilder, Instant now);

    /** What became of a chunk. */
    sealed interface Applied {

        record Done() implements Applied {}

        /** The view has not come so far: it was lost, or a chunk before this one broke. */
        record Behind() implements Applied {}

        /** One of the changes cannot be applied; those before it are. */
        record Broken(RuntimeException cause) implements Applied {}
    }

    /** How complete the view is. */
    enum Standing {
        COMPLETE,
        /** The caller is the rebuilder from now on, and starts over. */
        REBUILD_STARTED,
        REBUILD_CONTINUES,
        /** Somebody else rebuilds. */
        REBUILT_BY_ANOTHER
    }
}
