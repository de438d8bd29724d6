package dev.concord.consensus.aggregation.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.boxes.BoxForm;
import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.SpanUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SimulatedRegionsTest {

    @Test
    void theSameSeedMakesTheSameCrowdAndAnotherOneAnother() {
        var plan = new RegionsPlan(20, 6, 3, 4, 0.2, 0.3);

        assertThat(SimulatedRegions.of(new PolygonsScene(3), plan, 1))
                .isEqualTo(SimulatedRegions.of(new PolygonsScene(3), plan, 1))
                .isNotEqualTo(SimulatedRegions.of(new PolygonsScene(3), plan, 2));
    }

    @Test
    void allLabelsFitTheKind() {
        for (var scene : List.of(new BoxesScene(3), new PolygonsScene(3), new SpansScene(3, SpanUnit.CHARACTERS))) {
            var crowd = SimulatedRegions.of(scene, new RegionsPlan(30, 6, 3, 4, 0.2, 0.3), 4);

            assertThat(crowd.truth())
                    .hasSize(30)
                    .allMatch(label -> crowd.kind().problemWith(label).isEmpty());
            assertThat(crowd.labels())
                    .hasSize(90)
                    .allMatch(given -> crowd.kind().problemWith(given.label()).isEmpty());
        }
    }

    @Test
    void aTaskerMarksAsTheySay() {
        var random = new Random(8);
        var scene = new BoxesScene(4);
        var hand = new RegionsHand<>(scene, new RegionsTasker(0.7, 1.5, 0.1, 0.9), 0, random);
        var object = new Box("class1", 400, 400, 100, 50);
        var form = new BoxForm();
        var hits = 0;
        var alarms = 0;
        var right = 0;
        var jitter = 0.0;
        for (var task = 0; task < 4000; task++) {
            for (var mark : hand.marks(List.of(object), List.of())) {
                if (form.overlap(mark, object) > 0.3) {
                    hits++;
                    right += mark.className().equals("class1") ? 1 : 0;
                    jitter += Math.pow((mark.x() - 400) / 100, 2);
                } else {
                    alarms++;
                }
            }
        }

        assertThat(hits / 4000.0).isEqualTo(0.7, within(0.03));
        assertThat(alarms / 4000.0).isEqualTo(1.5, within(0.08));
        assertThat((double) right / hits).isEqualTo(0.9, within(0.02));
        assertThat(Math.sqrt(jitter / hits)).isEqualTo(0.1, within(0.01));
    }

    @Test
    void spammersComeLastAndHitNothing() {
        var crowd = SimulatedRegions.of(new BoxesScene(2), new RegionsPlan(1, 10, 3, 4, 0.3, 0.3), 1);

        assertThat(crowd.taskers().subList(0, 7)).allMatch(tasker -> tasker.hit() > 0.5);
        assertThat(crowd.taskers().subList(7, 10)).allMatch(tasker -> tasker.hit() == 0);
        assertThat(((Boxes) crowd.truth().getFirst()).boxes()).hasSizeLessThan(20);
    }

    @Test
    void moreLabelsThanTaskersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegionsPlan(10, 3, 4, 5, 0, 0))
                .withMessage("overlap: 4 (expected: 1..3)");
    }
}
