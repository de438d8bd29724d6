package dev.concord.contracts.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What JSON leaves out or gets wrong, whoever reads it: a mapper that asks for nothing is refused all the same. */
final class LabelJsonTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'kind':'choice'}                          | label.value: missing (expected: one of",
                "{'kind':'choices'}                         | label.values: missing (expected: some of",
                "{'kind':'choices','values':[null]}         | label.values: null within (expected: some of",
                "{'kind':'scale','value':'NaN'}             | label.value: NaN (expected: a finite number)",
                "{'kind':'scale','value':1e999}             | label.value: Infinity (expected: a finite number)",
                "{'kind':'boxes'}                           | label.boxes: missing (expected: boxes, or none)",
                "{'kind':'boxes','boxes':[null]}            | label.boxes: null within (expected: boxes, or none)",
                "{'kind':'boxes','boxes':[{'x':1,'y':1,'width':1,'height':1}]} | label.box.class: missing",
                "{'kind':'boxes','boxes':[{'class':'a','x':-1,'y':1,'width':1,'height':1}]} | label.box.x: -1.0 (expected: 0..",
                "{'kind':'polygons'}                        | label.polygons: missing (expected: outlines, or none)",
                "{'kind':'polygons','polygons':[{'points':[]}]} | label.polygon.class: missing",
                "{'kind':'polygons','polygons':[{'class':'a'}]} | label.polygon.points: missing (expected: the corners",
                "{'kind':'polygons','polygons':[{'class':'a','points':[null]}]} | label.polygon.points: null within",
                "{'kind':'spans'}                           | label.spans: missing (expected: stretches, or none)",
                "{'kind':'spans','spans':[{'start':0,'end':1}]} | label.span.class: missing",
                "{'kind':'transcript'}                      | label.text: missing (expected: what is said",
                "{'kind':'preference'}                      | label.ranking: missing (expected: the task's options",
                "{'kind':'preference','ranking':['a',null]} | label.ranking: null within (expected: the task's options",
                "{'kind':'text','text':null}                | label.text: missing (expected: the answer",
                "{'kind':'verdict'}                         | label.verdict: missing (expected: accept or reject)"
            })
    void aLabelSaysWhatIsWrongWithIt(String json, String problem) {
        assertThatThrownBy(() -> JSON.readValue(json.replace('\'', '"'), Label.class))
                .isInstanceOf(JacksonException.class)
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'kind':'choice'}                          | labelKind.classes: missing (expected: names of classes)",
                "{'kind':'choice','classes':['a',null]}     | labelKind.classes: null within (expected: names of classes)",
                "{'kind':'scale','min':0,'max':1e999,'tolerance':1} | labelKind.min: 0.0, max: Infinity (expected: finite",
                "{'kind':'spans','classes':['a']}           | labelKind.unit: missing (expected: characters or seconds)",
                "{'kind':'preference','options':1}          | labelKind.options: 1 (expected: 2..20)",
                "{'kind':'text','maxCharacters':0}          | labelKind.maxCharacters: 0 (expected: 1..20000)"
            })
    void aKindSaysWhatIsWrongWithIt(String json, String problem) {
        assertThatThrownBy(() -> JSON.readValue(json.replace('\'', '"'), LabelKind.class))
                .isInstanceOf(JacksonException.class)
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'kind':'scale'}",
                "{'kind':'boxes','boxes':[{'class':'a','y':1,'width':1,'height':1}]}",
                "{'kind':'polygons','polygons':[{'class':'a','points':[{'x':1},{'x':1},{'x':1}]}]}",
                "{'kind':'spans','spans':[{'class':'a','start':0}]}"
            })
    void aMissingNumberIsNotTakenForNought(String json) {
        assertThatThrownBy(() -> JSON.readValue(json.replace('\'', '"'), Label.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void theTextOfAStretchMayBeLeftOut() {
        var json = "{\"kind\":\"spans\",\"spans\":[{\"class\":\"a\",\"start\":0,\"end\":1}]}";

        var label = JSON.readValue(json, Label.class);

        assertThat(label).isEqualTo(new Spans(List.of(new Span("a", 0, 1, null))));
        assertThat(JSON.writeValueAsString(label)).doesNotContain("text");
    }
}
