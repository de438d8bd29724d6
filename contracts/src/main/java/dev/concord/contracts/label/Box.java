package dev.concord.contracts.label;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A rectangle around one object, in pixels of the image, from its left upper corner. A side may be zero. */
public record Box(@JsonProperty("class") String className, double x, double y, double width, double height) {

    public Box {
        Required.present("label.box.class", className, "one of the project's classes");
        Pixels.require("box.x", x);
        Pixels.require("box.y", y);
        Pixels.require("box.width", width);
        Pixels.require("box.height", height);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }
}
