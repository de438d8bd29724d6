package dev.concord.near.transaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What near-api-js 7 made from fixed seeds. */
public final class Vectors {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Vectors() {}

    static Stream<JsonNode> transactions() {
        return StreamSupport.stream(all().get("vectors").spliterator(), false);
    }

    public static JsonNode message() {
        return all().get("nep413");
    }

    private static JsonNode all() {
        try (var in = Vectors.class.getResourceAsStream("/transactions.json")) {
            return JSON.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
