package dev.concord.consensus.aggregation.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.measure.Reliability;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

final class ReliabilityPlotTest {

    private final Reliability reliability = new Reliability();

    @Test
    void itIsOneDocumentThatNeedsNothingElse() throws Exception {
        fill(150);

        var svg = ReliabilityPlot.svg("face", reliability);

        assertThat(parsed(svg).getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.replace("xmlns=\"http://www.w3.org/2000/svg\"", "")).doesNotContain("http", "href", "url(");
    }

    @Test
    void everyBinIsAPointWithItsCount() throws Exception {
        fill(150);

        var svg = ReliabilityPlot.svg("face", reliability);

        assertThat(parsed(svg).getElementsByTagName("circle").getLength()).isEqualTo(15);
        assertThat(svg).contains("10 tasks: confidence").contains(">tasks<").contains(">10<");
    }

    @Test
    void theTitleHasTheErrorAndMayHoldAnyText() throws Exception {
        reliability.add(0.75, true);

        var svg = ReliabilityPlot.svg("a < b & \"c\"", reliability);

        var title = parsed(svg).getElementsByTagName("text").item(0).getTextContent();
        assertThat(title).isEqualTo("a < b & \"c\": ECE 0.2500");
    }

    @Test
    void numbersHaveAPointInEveryCountry() {
        fill(30);
        var before = Locale.getDefault();
        var expected = ReliabilityPlot.svg("x", reliability);
        try {
            Locale.setDefault(Locale.GERMANY);

            assertThat(ReliabilityPlot.svg("x", reliability)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void nothingIsDrawnAsEmptyAxes() throws Exception {
        var svg = ReliabilityPlot.svg("none", reliability);

        assertThat(parsed(svg).getElementsByTagName("circle").getLength()).isZero();
    }

    private void fill(int tasks) {
        for (var task = 0; task < tasks; task++) {
            reliability.add((double) task / tasks, task % 2 == 0);
        }
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
