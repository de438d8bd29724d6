package dev.concord.task.export.vision;

import dev.concord.contracts.label.LabelKind;
import dev.concord.task.export.Agreement;
import dev.concord.task.export.Export;
import dev.concord.task.export.ExportFormat;
import dev.concord.task.export.archive.DistinctStems;
import dev.concord.task.export.archive.Stem;
import dev.concord.task.export.archive.ZipArchive;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * YOLO's text files in a zip (docs.ultralytics.com, Detection and Segmentation datasets): {@code data.yaml}, and for each image {@code
 * labels/train/NAME.txt} with a line for each object, its class by number and its place in shares of the image. Images go to {@code
 * images/train}. What reaches beyond the image is cut off.
 */
@Component
final class YoloFormat implements ExportFormat {

    private static final FileType TYPE = new FileType("yolo", "application/zip", "zip");

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
        var distinct = new DistinctStems();
        return Optional.of(
                agreement -> ImageSize.KNOWN.problemWith(agreement).or(() -> distinct.problemWith(agreement)));
    }

    @Override
    public void write(Export export, OutputStream target) throws IOException {
        var classes = export.kind().classes();
        try (var zip = new ZipArchive(target)) {
            zip.add("data.yaml", description(classes));
            export.agreements()
                    .forEach(agreement -> zip.add(
                            "labels/train/%s.txt".formatted(Stem.of(agreement.task())), lines(agreement, classes)));
            zip.finish();
        }
    }

    /** A JSON text is a YAML text, too. */
    private static String description(List<String> classes) {
        var yaml = new StringBuilder("path: .\ntrain: images/train\nval: images/train\nnames:\n");
        for (var number = 0; number < classes.size(); number++) {
            yaml.append("  %d: \"".formatted(number))
                    .append(JsonStringEncoder.getInstance().quoteAsCharArray(classes.get(number)))
                    .append("\"\n");
        }
        return yaml.toString();
    }

    private static String lines(Agreement agreement, List<String> classes) {
        var size = ImageSize.in(agreement);
        var lines = new StringBuilder();
        for (var region : Region.of(agreement.label())) {
            lines.append(classes.indexOf(region.className()));
            shares(region, size).forEach(share -> lines.append(' ').append(Decimals.of(share)));
            lines.append('\n');
        }
        return lines.toString();
    }

    private static List<Double> shares(Region region, ImageSize size) {
        if (region.isBox()) {
            var left = share(region.left(), size.width());
            var top = share(region.top(), size.height());
            var right = share(region.right(), size.width());
            var bottom = share(region.bottom(), size.height());
            return List.of((left + right) / 2, (top + bottom) / 2, right - left, bottom - top);
        }
        var shares = new ArrayList<Double>();
        for (var point : region.outline()) {
            shares.add(share(point.x(), size.width()));
            shares.add(share(point.y(), size.height()));
        }
        return shares;
    }

    private static double share(double coordinate, int length) {
        return Math.min(coordinate / length, 1);
    }
}
