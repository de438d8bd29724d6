package dev.concord.task.media.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.concord.task.media.Media;
import org.jspecify.annotations.Nullable;

/**
 * A medium that is kept.
 *
 * @param media how tasks refer to it
 * @param width of an image as it is shown, in pixels; absent where that is not known
 * @param height likewise
 * @param duration of a recording, in seconds; absent where that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MediaView(
        String media,
        String mediaType,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Double duration) {

    static MediaView of(Media kept) {
        var facts = kept.facts();
        return new MediaView(
                kept.hash().reference(),
                kept.kind().mediaType(),
                kept.sizeBytes(),
                facts.width(),
                facts.height(),
                facts.seconds());
    }
}
