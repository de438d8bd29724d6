package dev.concord.task.export.vision;

import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.LabelKind;
import dev.concord.task.export.Agreement;
import dev.concord.task.export.Export;
import dev.concord.task.export.ExportFormat;
import dev.concord.task.export.archive.DistinctStems;
import dev.concord.task.export.archive.Stem;
import dev.concord.task.export.archive.ZipArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Pascal VOC's XML files in a zip (The PASCAL VOC Challenge 2012 Development Kit, 5.1): {@code Annotations/NAME.xml} for each image.
 * Its pixels count from 1, and a box holds its last ones: a box of 10 pixels at the left border reaches from 1 to 10.
 */
@Component
final class VocFormat implements ExportFormat {

    private static final FileType TYPE = new FileType("voc", "application/zip", "zip");

    @Override
    public FileType type() {
        return TYPE;
    }

    @Override
    public boolean holds(LabelKind kind) {
        return kind instanceof BoxesKind;
    }

    @Override
    public Optional<Requirement> requirement(LabelKind kind) {
        var distinct = new DistinctStems();
        return Optional.of(
                agreement -> ImageSize.KNOWN.problemWith(agreement).or(() -> distinct.problemWith(agreement)));
    }

    @Override
    public void write(Export export, OutputStream target) throws IOException {
        try (var zip = new ZipArchive(target)) {
            export.agreements()
                    .forEach(agreement ->
                            zip.add("Annotations/%s.xml".formatted(Stem.of(agreement.task())), file(agreement)));
            zip.finish();
        }
    }

    private static byte[] file(Agreement agreement) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var xml = new Xml(bytes)) {
            xml.open("annotation");
            xml.text("folder", "JPEGImages");
            xml.text("filename", agreement.task());
            xml.open("source");
            xml.text("database", "Concord");
            xml.shut();
            size(ImageSize.in(agreement), xml);
            xml.text("segmented", "0");
            for (var region : Region.of(agreement.label())) {
                object(region, xml);
            }
            xml.shut();
        }
        return bytes.toByteArray();
    }

    private static void size(ImageSize size, Xml xml) throws IOException {
        xml.open("size");
        xml.text("width", Integer.toString(size.width()));
        xml.text("height", Integer.toString(size.height()));
        xml.text("depth", "3");
        xml.shut();
    }

    private static void object(Region region, Xml xml) throws IOException {
        xml.open("object");
        xml.text("name", region.className());
        xml.text("pose", "Unspecified");
        xml.text("truncated", "0");
        xml.text("difficult", "0");
        xml.open("bndbox");
        xml.text("xmin", Decimals.of(region.left() + 1));
        xml.text("ymin", Decimals.of(region.top() + 1));
        xml.text("xmax", Decimals.of(region.right()));
        xml.text("ymax", Decimals.of(region.bottom()));
        xml.shut();
        xml.shut();
    }
}
