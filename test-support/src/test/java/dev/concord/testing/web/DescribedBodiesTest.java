package dev.concord.testing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is said where a controller and the description have drifted apart. */
final class DescribedBodiesTest {

    private static final String DESCRIPTION = """
            {"paths": {"/v1/boats": {
               "get": {"responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Fleet"}}}}}},
               "post": {
                 "requestBody": {"content": {"application/json": {
                   "schema": {"$ref": "#/components/schemas/NewBoat"}, "example": {"name": "Ann", "oars": 2}}}},
                 "responses": {"201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}}}}}}},
             "components": {"schemas": {
               "Fleet": {"type": "object", "required": ["items"], "properties": {
                 "items": {"type": "array", "items": {"$ref": "#/components/schemas/Boat"}},
                 "next": {"type": ["string", "null"]}}},
               "NewBoat": {"type": "object", "required": ["name"], "properties": {
                 "name": {"type": "string"}, "oars": {"type": "integer"}}},
               "Boat": {"type": "object", "required": ["boat_name", "state", "drive"], "properties": {
                 "boat_name": {"type": "string"},
                 "state": {"type": "string", "enum": ["afloat", "sunk"]},
                 "owner": {"type": "string"},
                 "drive": {"oneOf": [{"$ref": "#/components/schemas/Sail"}, {"$ref": "#/components/schemas/Engine"}]}}},
               "Sail": {"type": "object", "required": ["kind", "area"], "properties": {
                 "kind": {"const": "sail"}, "area": {"type": "number"}}},
               "Engine": {"type": "object", "required": ["kind", "cylinders"], "properties": {
                 "kind": {"const": "engine"}, "cylinders": {"type": "integer"}}}}}}
            """;

    @RestController // as the services have them
    @RequestMapping("/v1/boats")
    static final class Boats {

        @GetMapping
        Page<Boat> all() {
            return new Page<>(List.of(), null);
        }

        @PostMapping
        ResponseEntity<Boat> launch(@RequestBody NewBoat boat) {
            return ResponseEntity.ok(new Boat(String.valueOf(boat.name()), State.AFLOAT, null, new Sail(1)));
        }
    }

    record Page<T>(List<T> items, @Nullable String next) {}

    record NewBoat(@Nullable String name, @Nullable Integer oars) {

        NewBoat {
            if (Objects.isNull(name)) {
                throw new IllegalArgumentException("name: missing (expected: a name)");
            }
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Boat(
            @JsonProperty("boat_name") String name,
            State state,
            @Nullable String owner,
            Drive drive) {}

    enum State {
        AFLOAT,
        SUNK;

        @JsonValue
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Sail.class, name = "sail"),
        @JsonSubTypes.Type(value = Engine.class, name = "engine")
    })
    sealed interface Drive {}

    record Sail(double area) implements Drive {}

    record Engine(int cylinders) implements Drive {}

    @Test
    void whatIsDescribedAsItIsDiffersNowhere() {
        assertThat(differences("")).isEmpty();
    }

    @Test
    void aFieldThatIsOnOneSideAloneIsNamed() {
        assertThat(differences("/components/schemas/Boat/properties", "owner", "skipper"))
                .contains(
                        "GET /v1/boats answer.items[].owner: in code alone (expected: described, or not there)",
                        "POST /v1/boats answer.skipper: described alone (expected: in code, or not there)");
        assertThat(differences("/components/schemas/Engine/properties", "cylinders", "horses"))
                .contains(
                        "POST /v1/boats answer.drive(engine).cylinders: in code alone (expected: described, or not there)");
    }

    @Test
    void anotherTypeOrWordOrVariantIsNamed() {
        assertThat(differences("\"cylinders\": {\"type\": \"integer\"", "\"cylinders\": {\"type\": \"number\""))
                .contains(
                        "POST /v1/boats answer.drive(engine).cylinders: [number] described (expected: integer, as in code)");
        assertThat(differences("\"sunk\"", "\"lost\""))
                .contains(
                        "POST /v1/boats answer.state: [afloat, lost] described (expected: [afloat, sunk] as in State)");
        assertThat(differences("\"const\": \"sail\"", "\"const\": \"kite\""))
                .contains("POST /v1/boats answer.drive(sail): in code alone (expected: described, or not there)");
    }

    @Test
    void whatMustBeThereIsFoundByLeavingItOut() {
        assertThat(differences(
                        "\"NewBoat\": {\"type\": \"object\", \"required\": [\"name\"]",
                        "\"NewBoat\": {\"type\": \"object\""))
                .containsExactly("POST /v1/boats body.name: not required (expected: required, as in code)");
        assertThat(differences("\"required\": [\"name\"]", "\"required\": [\"name\", \"oars\"]"))
                .containsExactly("POST /v1/boats body.oars: required (expected: optional, as in code)");
    }

    @Test
    void whatIsAlwaysWrittenOrMayBeNullIsPromisedSo() {
        assertThat(differences("\"required\": [\"boat_name\", \"state\", ", "\"required\": [\"boat_name\", "))
                .contains("POST /v1/boats answer.state: not required (expected: required, as in code)");
        assertThat(differences("\"next\": {\"type\": [\"string\", \"null\"]}", "\"next\": {\"type\": \"string\"}"))
                .containsExactly("GET /v1/boats answer.next: null not allowed (expected: null allowed, as in code)");
        assertThat(differences("\"state\", \"drive\"]", "\"state\", \"drive\", \"owner\"]"))
                .contains("POST /v1/boats answer.owner: required (expected: left out where it is null, as in code)");
    }

    @Test
    void aReasonThatIsNotNeededAnyMoreIsNamed() {
        var byHand = Map.of("GET /v1/boats answer.next", "it is read as a tree");

        assertThat(new DescribedBodies(new ApiDocument(new JsonMapper().readTree(DESCRIPTION)), byHand)
                        .compared(List.of(Boats.class)))
                .containsExactly("GET /v1/boats answer.next: compared (expected: not to be, as it is read as a tree)");
    }

    private static List<String> differences(String written, String instead) {
        assertThat(DESCRIPTION).contains(written);
        return differences(DESCRIPTION.replace(written, instead));
    }

    private static List<String> differences(String place, String name, String instead) {
        var document = new JsonMapper().readTree(DESCRIPTION);
        var properties = (ObjectNode) document.requiredAt(place);
        properties.set(instead, properties.remove(name));
        return differences(document.toString());
    }

    private static List<String> differences(String description) {
        var text = description.isEmpty() ? DESCRIPTION : description;
        return new DescribedBodies(new ApiDocument(new JsonMapper().readTree(text)), Map.of())
                .compared(List.of(Boats.class));
    }
}
