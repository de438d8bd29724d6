package dev.concord.task.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.TextKind;
import dev.concord.task.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be asked for. */
final class ExportOrderTest {

    private static final List<String> CLASSES = List.of("car", "a \"b\"");

    @Test
    void aClassIsLookedForWhereItsKindHasIt() {
        assertThat(containing(new ChoiceKind(CLASSES), "car")).isEqualTo("{\"value\":\"car\"}");
        assertThat(containing(new ChoicesKind(CLASSES), "car")).isEqualTo("{\"values\":[\"car\"]}");
        assertThat(containing(new BoxesKind(CLASSES), "a \"b\""))
                .isEqualTo("{\"boxes\":[{\"class\":\"a \\\"b\\\"\"}]}");
    }

    @Test
    void aClassThatTheProjectDoesNotHaveIsRefusedWithThoseItHas() {
        assertThatThrownBy(() -> containing(new ChoiceKind(CLASSES), "cat"))
                .hasMessage("class: \"cat\" (expected: one of car, a \"b\")");
        assertThatThrownBy(() -> containing(new TextKind(10), "cat"))
                .hasMessage("class: \"cat\" (expected: none, the project has no classes)");
    }

    @Test
    void whatNoAgreementCanBeIsRefused() {
        assertThatThrownBy(() -> new ExportOrder("csv", false, Double.NaN, 1, null, null, null, null))
                .hasMessage("minConfidence: NaN (expected: 0..1)");
        assertThatThrownBy(() -> new ExportOrder("csv", false, 0, 0, null, null, null, null))
                .hasMessage("minRevision: 0 (expected: 1 or more)");
        assertThatThrownBy(() -> new ExportOrder("csv", false, 0, 1, Samples.NOW, Samples.NOW, null, null))
                .hasMessageStartingWith("until: ");
        assertThatThrownBy(() -> new ExportOrder("csv", false, 0, 1, null, null, null, AgreementState.WITHDRAWN))
                .hasMessage("state: withdrawn (expected: agreed or contested)");
    }

    private static String containing(LabelKind kind, String className) {
        var order = new ExportOrder("csv", false, 0, 1, null, null, className, null);
        return String.valueOf(order.selection(kind).containing());
    }
}
