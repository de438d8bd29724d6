package dev.concord.task.export.vision;

import dev.concord.task.export.Agreement;
import dev.concord.task.export.ExportFormat.Requirement;
import dev.concord.task.export.Shown;
import java.util.Optional;

/** How large an image is, in pixels, as its task says. */
public record ImageSize(int width, int height) {

    private static final int LARGEST = 1_000_000;

    /** What every task must say for a format that cannot do without. */
    public static final Requirement KNOWN = agreement -> of(agreement).isPresent()
            ? Optional.empty()
            : Optional.of(
                    "task %s: data.width and data.height: no sizes (expected: those of the image in whole pixels, 1..%d)"
                            .formatted(agreement.task(), LARGEST));

    static Optional<ImageSize> of(Agreement agreement) {
        var shown = Shown.by(agreement);
        var width = shown.width().filter(ImageSize::isSize);
        var height = shown.height().filter(ImageSize::isSize);
        return width.isPresent() && height.isPresent()
                ? Optional.of(new ImageSize(width.get().intValue(), height.get().intValue()))
                : Optional.empty();
    }

    /**
     * Returns what the task says.
     *
     * @throws IllegalStateException if it says nothing, which was to be asked before
     */
    public static ImageSize in(Agreement agreement) {
        return of(agreement)
                .orElseThrow(() -> new IllegalStateException("task " + agreement.task() + ": no size (expected: one)"));
    }

    private static boolean isSize(double value) {
        return value == Math.rint(value) && value <= LARGEST;
    }
}
