package dev.concord.task.media.web;

import dev.concord.task.media.Media;

/**
 * A medium that is kept.
 *
 * @param media how tasks refer to it
 */
record MediaView(String media, String mediaType, long bytes) {

    static MediaView of(Media kept) {
        return new MediaView(kept.hash().reference(), kept.kind().mediaType(), kept.sizeBytes());
    }
}
