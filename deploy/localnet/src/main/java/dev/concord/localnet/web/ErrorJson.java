package dev.concord.localnet.web;

import dev.concord.localnet.chain.ChainError;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Errors of the chain as nearcore writes its variants. */
final class ErrorJson {

    private ErrorJson() {}

    static JsonNode of(ChainError error) {
        if (error.inner() != null) {
            return Json.object().set(error.kind(), of(error.inner()));
        }
        if (error.fields().isEmpty()) {
            return Json.text(error.kind());
        }
        var variant = Json.object();
        var fields = variant.putObject(error.kind());
        error.fields().forEach((name, value) -> put(fields, name, value));
        return variant;
    }

    private static void put(ObjectNode fields, String name, Object value) {
        switch (value) {
            case BigInteger number -> fields.put(name, number);
            case Long number -> fields.put(name, number);
            case Integer number -> fields.put(name, number);
            case Double number -> fields.put(name, number);
            default -> fields.put(name, value.toString());
        }
    }
}
