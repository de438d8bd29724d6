package dev.concord.task.imports.format;

/**
 * Places in images that were computed from what a file says: from shares of the image, or from two edges. They are rounded to a
 * hundred-millionth of a pixel, as fine as exports write them, so that 0.3 - 0.1 is 0.2 again.
 */
final class Places {

    private static final double STEPS_PER_PIXEL = 1e8;

    private Places() {}

    static double rounded(double pixels) {
        return Math.rint(pixels * STEPS_PER_PIXEL) / STEPS_PER_PIXEL;
    }
}
