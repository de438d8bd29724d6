package dev.concord.task.media.header;

import java.util.Optional;

/** How large an image is, in pixels. */
public record Dimensions(int width, int height) {

    private static final int LARGEST = 1_000_000;

    /** Returns nothing if a side is none, or beyond what a label's coordinates may be. */
    static Optional<Dimensions> of(int width, int height) {
        var isLarge = width < 1 || height < 1 || width > LARGEST || height > LARGEST;
        return isLarge ? Optional.empty() : Optional.of(new Dimensions(width, height));
    }

    Dimensions turned() {
        return new Dimensions(/* width= */ height, /* height= */ width);
    }
}
