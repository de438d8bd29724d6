package dev.concord.task.export.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.label.Boxes;
import dev.concord.task.export.Agreed;
import dev.concord.task.export.ExportFormat;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The elements are those of CVAT for images 1.1, checked by a schema written after its documentation. */
final class CvatFormatTest {

    private final ExportFormat format = new CvatFormat();

    @Test
    void boxesStandInTheirImage() throws IOException {
        var document = XmlFiles.valid(Agreed.text(format, Street.BOXES, Street.boxed(), Street.empty()), "cvat.xsd");

        assertThat(XmlFiles.attributes(document, "image", "name")).containsExactly("street/1.jpg", "3.jpg");
        assertThat(XmlFiles.attributes(document, "image", "id")).containsExactly("0", "1");
        assertThat(XmlFiles.attributes(document, "box", "label")).containsExactly("a<b & \"c\"", "car");
        assertThat(XmlFiles.attributes(document, "box", "xtl")).containsExactly("0", "190");
        assertThat(XmlFiles.attributes(document, "box", "ybr")).containsExactly("30.5", "100");
    }

    @Test
    void outlinesStandInTheirImage() throws IOException {
        var document = XmlFiles.valid(Agreed.text(format, Street.OUTLINES, Street.outlined()), "cvat.xsd");

        assertThat(XmlFiles.attributes(document, "polygon", "points")).containsExactly("10,10;30,10;10,50.5");
    }

    @Test
    void whatXmlHasNoPlaceForIsReplaced() throws IOException {
        var odd = Agreed.of("a\uFFFE]]>.jpg", new Boxes(List.of()), "{\"width\":1,\"height\":1}");

        var document = XmlFiles.valid(Agreed.text(format, Street.BOXES, odd), "cvat.xsd");

        assertThat(XmlFiles.attributes(document, "image", "name")).containsExactly("a\uFFFD]]>.jpg");
    }
}
