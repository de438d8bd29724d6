package dev.concord.task;

import static dev.concord.task.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.id.ProjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Projects of every kind of label: how they are ordered, what is said of them, and what their control tasks may know. */
final class ProjectKindsOverHttpIT {

    private static final JsonMapper JSON = new JsonMapper();

    private final ServiceClient vendor = ServiceClient.vendor(RunningTaskService.get(), Samples.vendor());
    private final ProjectId project = Samples.projectId();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'kind':'choice','classes':['a','b']}                 | dawid-skene   | {'kind':'choice','value':'b'}",
                "{'kind':'choices','classes':['a','b']}                | dawid-skene   | {'kind':'choices','values':[]}",
                "{'kind':'scale','min':0.0,'max':1.0,'tolerance':0.1}  | robust-mean   | {'kind':'scale','value':0.5}",
                "{'kind':'boxes','classes':['a']}                      | region-vote   | {'kind':'boxes','boxes':[{'class':'a','x':1.0,'y':2.0,'width':0.0,'height':3.5}]}",
                "{'kind':'polygons','classes':['a']}                   | region-vote   | {'kind':'polygons','polygons':[{'class':'a','points':[{'x':0.0,'y':0.0},{'x':1.0,'y':0.0},{'x':1.0,'y':1.0}]}]}",
                "{'kind':'spans','classes':['a'],'unit':'characters'}  | region-vote   | {'kind':'spans','spans':[{'class':'a','start':0.0,'end':2.0}]}",
                "{'kind':'spans','classes':['a'],'unit':'seconds'}     | region-vote   | {'kind':'spans','spans':[{'class':'a','start':0.0,'end':2.5,'text':'oh'}]}",
                "{'kind':'transcript','maxCharacters':100}             | rover         | {'kind':'transcript','text':''}",
                "{'kind':'preference','options':2}                     | bradley-terry | {'kind':'preference','ranking':['right','left']}",
                "{'kind':'text','maxCharacters':100}                   | medoid        | {'kind':'text','text':'A ship.'}"
            })
    void aProjectOfEachKindIsOrderedWithItsUsualMethodAndTakesControlTasks(String kind, String method, String label) {
        var ordered = vendor.post("/v1/projects", orderOf(kind));
        var again = vendor.post("/v1/projects", orderOf(kind));
        var line = "{\"name\":\"t\",\"data\":{\"options\":[\"left\",\"right\"]},\"control\":" + quoted(label) + "}";
        var imported = vendor.importTasks(project, "k", "application/x-ndjson", line);

        assertThat(ordered.status()).as("%s", ordered).isEqualTo(201);
        assertThat(again.status()).as("%s", again).isEqualTo(200);
        assertThat(ordered.json().path("labelKind")).isEqualTo(json(kind));
        assertThat(ordered.at("/policy/method")).isEqualTo(method);
        assertThat(imported.at("/accepted")).as("%s", imported).isEqualTo("1");
        assertThat(vendor.get("/v1/projects/" + project + "/tasks").items())
                .singleElement()
                .satisfies(task -> assertThat(task.path("control")).isEqualTo(json(label)));
        await().untilAsserted(() -> assertThat(KafkaLog.read(
                        "project-opened",
                        ProjectOpened.class,
                        event -> event.projectId().equals(project)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(JSON.<JsonNode>valueToTree(event.labelKind())).isEqualTo(json(kind));
                    assertThat(event.policy().method()).hasToString(method);
                }));
    }

    @Test
    void aMethodMayBeNamed() {
        var order = orderOf("{'kind':'choice','classes':['a','b']}")
                .replace("\"max\": 3}", "\"max\": 3}, \"method\": \"majority\"");

        assertThat(vendor.post("/v1/projects", order).at("/policy/method")).isEqualTo("majority");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'kind':'choices','classes':[]}                       | labelKind.classes: 0 classes (expected: 1..100)",
                "{'kind':'boxes','classes':['a','a']}                  | labelKind.classes: \"a\" again (expected: no class twice)",
                "{'kind':'polygons'}                                   | labelKind.classes: missing (expected: names of classes)",
                "{'kind':'polygons','classes':['a',null]}              | labelKind.classes: null within (expected: names of classes)",
                "{'kind':'boxes','classes':['a\\u0007']}               | labelKind.classes: ",
                "{'kind':'spans','classes':['a']}                      | labelKind.unit: missing (expected: characters or seconds)",
                "{'kind':'spans','classes':['a'],'unit':'minutes'}     | labelKind.unit: not readable (expected: ",
                "{'kind':'scale','min':0,'max':0,'tolerance':1}        | labelKind.min: 0.0, max: 0.0 (expected: finite numbers",
                "{'kind':'scale','min':'NaN','max':0,'tolerance':1}    | labelKind.min: NaN, max: 0.0 (expected: finite numbers",
                "{'kind':'scale','min':0,'max':1}                      | labelKind",
                "{'kind':'transcript','maxCharacters':10001}           | labelKind.maxCharacters: 10001 (expected: 1..10000)",
                "{'kind':'text','maxCharacters':0}                     | labelKind.maxCharacters: 0 (expected: 1..20000)",
                "{'kind':'preference','options':21}                    | labelKind.options: 21 (expected: 2..20)",
                "{'kind':'preference','options':'two'}                 | labelKind.options: not readable (expected: ",
                "{'kind':'colour'}                                     | labelKind.kind: \"colour\" (expected one of: choice, choices, scale, boxes"
            })
    void aKindThatCannotBeIsRefusedWithThePlace(String kind, String detail) {
        assertProblem(vendor.post("/v1/projects", orderOf(kind)), 400, "malformed-request", detail);
        assertThat(vendor.get("/v1/projects").items()).isEmpty();
    }

    private String orderOf(String kind) {
        return """
                {"id": "%s", "name": "P", "labelKind": %s, "reward": "10",
                 "policy": {"overlap": {"min": 1, "max": 3}, "confidence": 0.9,
                            "taskersChoose": true, "assignmentSeconds": 60}}
                """.formatted(project, quoted(kind));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(quoted(text));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
