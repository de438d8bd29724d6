package dev.concord.task.export.vision;

import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Point;
import dev.concord.contracts.label.Polygon;
import dev.concord.contracts.label.Polygons;
import dev.concord.contracts.label.PolygonsKind;
import dev.concord.task.export.Agreed;
import dev.concord.task.export.Agreement;
import java.util.List;

/** Images of a street, 200 pixels wide and 100 high. */
final class Street {

    static final List<String> CLASSES = List.of("car", "a<b & \"c\"");
    static final LabelKind BOXES = new BoxesKind(CLASSES);
    static final LabelKind OUTLINES = new PolygonsKind(CLASSES);

    private static final String DATA = "{\"url\":\"https://example.org/1.jpg\",\"width\":200,\"height\":100}";

    private Street() {}

    /** Two boxes, of which the second reaches beyond the image. */
    static Agreement boxed() {
        return Agreed.of(
                "street/1.jpg",
                new Boxes(List.of(new Box("a<b & \"c\"", 0, 10, 10, 20.5), new Box("car", 190, 50, 20, 50))),
                DATA);
    }

    static Agreement outlined() {
        var triangle = List.of(new Point(10, 10), new Point(30, 10), new Point(10, 50.5));
        return Agreed.of("2.jpg", new Polygons(List.of(new Polygon("car", triangle))), DATA);
    }

    static Agreement empty() {
        return Agreed.of("3.jpg", new Boxes(List.of()), DATA);
    }

    static Agreement ofUnknownSize() {
        return Agreed.of("4.jpg", new Boxes(List.of()), "{\"width\":200}");
    }
}
