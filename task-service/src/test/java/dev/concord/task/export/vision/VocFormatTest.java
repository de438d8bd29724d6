package dev.concord.task.export.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.task.export.Agreed;
import dev.concord.task.export.ExportFormat;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The elements are those of the development kit's annotations, checked by a schema written after it. */
final class VocFormatTest {

    private final ExportFormat format = new VocFormat();

    @Test
    void aBoxCountsItsPixelsFromOneAndHoldsItsLast() throws IOException {
        var files = Agreed.unpacked(Agreed.file(format, Street.BOXES, Street.boxed(), Street.empty()));

        assertThat(files).containsOnlyKeys("Annotations/street/1.xml", "Annotations/3.xml");
        var document = XmlFiles.valid(String.valueOf(files.get("Annotations/street/1.xml")), "voc.xsd");
        assertThat(XmlFiles.texts(document, "filename")).containsExactly("street/1.jpg");
        assertThat(XmlFiles.texts(document, "width")).containsExactly("200");
        assertThat(XmlFiles.texts(document, "name")).containsExactly("a<b & \"c\"", "car");
        assertThat(XmlFiles.texts(document, "xmin")).containsExactly("1", "191");
        assertThat(XmlFiles.texts(document, "ymin")).containsExactly("11", "51");
        assertThat(XmlFiles.texts(document, "xmax")).containsExactly("10", "210");
        assertThat(XmlFiles.texts(document, "ymax")).containsExactly("30.5", "100");
        assertThat(XmlFiles.texts(XmlFiles.valid(String.valueOf(files.get("Annotations/3.xml")), "voc.xsd"), "name"))
                .isEmpty();
    }

    @Test
    void outlinesHaveNoPlaceInIt() {
        assertThat(format.holds(Street.BOXES)).isTrue();
        assertThat(format.holds(Street.OUTLINES)).isFalse();
    }
}
