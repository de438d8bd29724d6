package dev.concord.contracts.label;

/** A place in an image, in pixels from the left upper corner. */
public record Point(double x, double y) {

    public Point {
        Pixels.require("point.x", x);
        Pixels.require("point.y", y);
    }
}
