package dev.concord.task.export.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.basicdataset.cv.CocoMetadata;
import ai.djl.basicdataset.cv.CocoUtils;
import dev.concord.task.export.Agreed;
import dev.concord.task.export.ExportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields are those of cocodataset.org, and each id leads somewhere. */
final class CocoFormatTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final ExportFormat format = new CocoFormat();

    @Test
    void boxesAreAnnotationsOfTheirImage() throws IOException {
        var coco = JSON.readTree(Agreed.text(format, Street.BOXES, Street.empty(), Street.boxed()));

        assertThat(coco.propertyNames()).contains("info", "licenses", "images", "annotations", "categories");
        assertThat(texts(coco.path("categories"), "name")).containsExactly("car", "a<b & \"c\"");
        assertThat(texts(coco.path("images"), "file_name")).containsExactly("3.jpg", "street/1.jpg");
        var image = coco.at("/images/1");
        assertThat(image.path("width").asInt()).isEqualTo(200);
        assertThat(image.path("height").asInt()).isEqualTo(100);
        assertThat(image.path("coco_url").asString()).isEqualTo("https://example.org/1.jpg");
        assertThat(coco.path("annotations"))
                .hasSize(2)
                .allSatisfy(
                        annotation -> assertThat(annotation.path("image_id")).isEqualTo(image.path("id")));
        assertThat(texts(coco.path("annotations"), "id")).containsExactly("1", "2");
        var first = coco.at("/annotations/0");
        assertThat(first.path("bbox").toString()).isEqualTo("[0.0,10.0,10.0,20.5]");
        assertThat(first.path("area").asDouble()).isEqualTo(205);
        assertThat(first.path("category_id")).isEqualTo(coco.at("/categories/1/id"));
        assertThat(first.path("iscrowd").asInt()).isZero();
    }

    @Test
    void theDeepJavaLibraryReadsTheSameBoxes(@TempDir Path folder) throws Exception {
        var file = Files.writeString(
                folder.resolve("coco.json"), Agreed.text(format, Street.BOXES, Street.empty(), Street.boxed()));
        // Its data sets are public, the reader of their index is not, and the data sets want images too.
        var constructor = CocoUtils.class.getDeclaredConstructor(Path.class);
        constructor.setAccessible(true);
        var coco = constructor.newInstance(file);

        coco.prepare();

        assertThat(coco.getImageIds()).hasSize(2);
        var boxes = coco.getAnnotationIdByImageId(coco.getImageIds().getLast()).stream()
                .map(coco::getAnnotationById)
                .toList();
        assertThat(boxes)
                .extracting(CocoMetadata.Annotation::getBoundingBox)
                .containsExactly(new double[] {0, 10, 10, 20.5}, new double[] {190, 50, 20, 50});
        assertThat(boxes)
                .extracting(box -> coco.mapCategoryId(box.getCategoryId()))
                .containsExactly(1, 0);
    }

    @Test
    void anOutlineHasItsBoxAndItsArea() throws IOException {
        var coco = JSON.readTree(Agreed.text(format, Street.OUTLINES, Street.outlined()));

        var annotation = coco.at("/annotations/0");
        assertThat(annotation.path("segmentation").toString()).isEqualTo("[[10.0,10.0,30.0,10.0,10.0,50.5]]");
        assertThat(annotation.path("bbox").toString()).isEqualTo("[10.0,10.0,20.0,40.5]");
        assertThat(annotation.path("area").asDouble()).isCloseTo(405, within(1e-9));
    }

    @Test
    void aProjectWithoutAgreementsIsADocument() throws IOException {
        assertThat(JSON.readTree(Agreed.text(format, Street.BOXES)).path("images"))
                .isEmpty();
    }

    @Test
    void anImageOfUnknownSizeIsNamed() throws IOException {
        assertThat(Agreed.problem(format, Street.BOXES, Street.boxed(), Street.ofUnknownSize()))
                .hasValue("task 4.jpg: data.width and data.height: no sizes"
                        + " (expected: those of the image in whole pixels, 1..1000000)");
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(each -> each.path(field).asString()).toList();
    }
}
