package dev.concord.task.export.vision;

import dev.concord.contracts.label.LabelKind;
import dev.concord.task.export.Agreement;
import dev.concord.task.export.Export;
import dev.concord.task.export.ExportFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * CVAT for images 1.1 (docs.cvat.ai, XML annotation format): one document with an element for each image. Images carry the confidence
 * in an attribute of its own, which tells an image in which nothing is from one that nobody has looked at.
 */
@Component
final class CvatFormat implements ExportFormat {

    private static final FileType TYPE = new FileType("cvat", "application/xml", "xml");

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
        try (var xml = new Xml(target)) {
            xml.open("annotations");
            xml.text("version", "1.1");
            meta(export, xml);
            var images = new AtomicLong();
            export.agreements().forEach(agreement -> image(agreement, images.getAndIncrement(), xml));
            xml.shut();
        }
    }

    private static void meta(Export export, Xml xml) throws IOException {
        xml.open("meta");
        xml.open("task");
        xml.text("name", export.project());
        xml.open("labels");
        for (var className : export.kind().classes()) {
            xml.open("label");
            xml.text("name", className);
            xml.open("attributes");
            xml.shut();
            xml.shut();
        }
        xml.shut();
        xml.shut();
        xml.shut();
    }

    private static void image(Agreement agreement, long id, Xml xml) throws IOException {
        var size = ImageSize.in(agreement);
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("id", Long.toString(id));
        attributes.put("name", agreement.task());
        attributes.put("width", Integer.toString(size.width()));
        attributes.put("height", Integer.toString(size.height()));
        attributes.put("confidence", Decimals.of(agreement.confidence()));
        xml.open("image", attributes);
        for (var region : Region.of(agreement.label())) {
            xml.open(region.isBox() ? "box" : "polygon", attributes(region));
            xml.shut();
        }
        xml.shut();
    }

    private static Map<String, String> attributes(Region region) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("label", region.className());
        attributes.put("source", "manual");
        attributes.put("occluded", "0");
        if (region.isBox()) {
            attributes.put("xtl", Decimals.of(region.left()));
            attributes.put("ytl", Decimals.of(region.top()));
            attributes.put("xbr", Decimals.of(region.right()));
            attributes.put("ybr", Decimals.of(region.bottom()));
        } else {
            attributes.put(
                    "points",
                    region.outline().stream()
                            .map(point -> Decimals.of(point.x()) + "," + Decimals.of(point.y()))
                            .collect(Collectors.joining(";")));
        }
        attributes.put("z_order", "0");
        return attributes;
    }
}
