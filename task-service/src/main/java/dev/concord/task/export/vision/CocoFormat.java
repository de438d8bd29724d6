package dev.concord.task.export.vision;

import dev.concord.contracts.label.LabelKind;
import dev.concord.task.export.Agreement;
import dev.concord.task.export.Export;
import dev.concord.task.export.ExportFormat;
import dev.concord.task.export.JsonLines;
import dev.concord.task.export.Shown;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/**
 * COCO's object detection (cocodataset.org, Data format): one JSON object with lists of images and of annotations. The agreements
 * are read twice, since either list comes as a whole. Images carry the confidence in a field of its own.
 */
@Component
final class CocoFormat implements ExportFormat {

    private static final FileType TYPE = new FileType("coco", "application/json", "json");

    @Override
    public FileType type() {
        return TYPE;
    }

    @Override
    public boolean holds(LabelKind kind) {
        return Region.areLabelsOf(kind);
    }

    @Override
    public Optional<Requirement> requirement(LabelKind kind) {
        return Optional.of(ImageSize.KNOWN);
    }

    @Override
    public void write(Export export, OutputStream target) throws IOException {
        try (var json = JsonLines.on(target)) {
            json.writeStartObject();
            json.writeName("info");
            json.writeStartObject();
            json.writeStringProperty("description", export.project());
            json.writeEndObject();
            json.writeName("licenses");
            json.writeStartArray();
            json.writeEndArray();
            categories(export, json);
            var images = new Numbers();
            json.writeName("images");
            json.writeStartArray();
            export.agreements().forEach(agreement -> image(agreement, images.next(), json));
            json.writeEndArray();
            var again = new Numbers();
            var annotations = new Numbers();
            json.writeName("annotations");
            json.writeStartArray();
            export.agreements().forEach(agreement -> annotate(export, agreement, again.next(), annotations, json));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void categories(Export export, JsonGenerator json) {
        json.writeName("categories");
        json.writeStartArray();
        var numbers = new Numbers();
        for (var className : export.kind().classes()) {
            json.writeStartObject();
            json.writeNumberProperty("id", numbers.next());
            json.writeStringProperty("name", className);
            json.writeStringProperty("supercategory", "");
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void image(Agreement agreement, long id, JsonGenerator json) {
        var size = ImageSize.in(agreement);
        json.writeStartObject();
        json.writeNumberProperty("id", id);
        json.writeStringProperty("file_name", agreement.task());
        json.writeNumberProperty("width", size.width());
        json.writeNumberProperty("height", size.height());
        Shown.by(agreement).link().ifPresent(link -> json.writeStringProperty("coco_url", link));
        json.writeNumberProperty("confidence", agreement.confidence());
        json.writeEndObject();
    }

    private static void annotate(Export export, Agreement agreement, long image, Numbers numbers, JsonGenerator json) {
        for (var region : Region.of(agreement.label())) {
            json.writeStartObject();
            json.writeNumberProperty("id", numbers.next());
            json.writeNumberProperty("image_id", image);
            json.writeNumberProperty("category_id", export.kind().classes().indexOf(region.className()) + 1);
            json.writeNumberProperty("area", region.area());
            json.writeNumberProperty("iscrowd", 0);
            json.writeName("bbox");
            json.writeStartArray();
            json.writeNumber(region.left());
            json.writeNumber(region.top());
            json.writeNumber(region.width());
            json.writeNumber(region.height());
            json.writeEndArray();
            json.writeName("segmentation");
            segmentation(region, json);
            json.writeEndObject();
        }
    }

    /** A list of rings; a box has none. */
    private static void segmentation(Region region, JsonGenerator json) {
        json.writeStartArray();
        if (!region.isBox()) {
            json.writeStartArray();
            for (var point : region.outline()) {
                json.writeNumber(point.x());
                json.writeNumber(point.y());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** Counts from 1. */
    private static final class Numbers {

        private long last;

        long next() {
            return ++last;
        }
    }
}
