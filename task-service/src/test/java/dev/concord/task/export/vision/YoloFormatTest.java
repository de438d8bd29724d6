package dev.concord.task.export.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.task.export.Agreed;
import dev.concord.task.export.ExportFormat;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A line for each object: its class by number, and its place in shares of the image. */
final class YoloFormatTest {

    private final ExportFormat format = new YoloFormat();

    @Test
    void aBoxIsItsMiddleAndItsSizeWithinTheImage() throws IOException {
        var files = Agreed.unpacked(Agreed.file(format, Street.BOXES, Street.boxed(), Street.empty()));

        assertThat(files).containsOnlyKeys("data.yaml", "labels/train/street/1.txt", "labels/train/3.txt");
        assertThat(files.get("labels/train/street/1.txt"))
                .isEqualTo("1 0.025 0.2025 0.05 0.205\n0 0.975 0.75 0.05 0.5\n");
        assertThat(files.get("labels/train/3.txt")).isEmpty();
    }

    @Test
    void anOutlineIsItsCorners() throws IOException {
        var files = Agreed.unpacked(Agreed.file(format, Street.OUTLINES, Street.outlined()));

        assertThat(files.get("labels/train/2.txt")).isEqualTo("0 0.05 0.1 0.15 0.1 0.05 0.505\n");
    }

    @Test
    void theDescriptionNamesTheClassesByNumber() throws IOException {
        var files = Agreed.unpacked(Agreed.file(format, Street.BOXES));

        Map<String, Object> description =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(String.valueOf(files.get("data.yaml")));
        assertThat(description).containsEntry("names", Map.of(0, "car", 1, "a<b & \"c\""));
    }

    @Test
    void anImageOfUnknownSizeIsNamed() throws IOException {
        assertThat(Agreed.problem(format, Street.BOXES, Street.ofUnknownSize()).orElseThrow())
                .startsWith("task 4.jpg: data.width");
    }

    @Test
    void twoImagesOfOneNameAreNamed() throws IOException {
        assertThat(Agreed.problem(format, Street.BOXES, Street.boxed(), Street.boxed())
                        .orElseThrow())
                .startsWith("task street/1.jpg: another task");
    }
}
