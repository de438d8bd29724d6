package dev.concord.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes values into json columns and reads them back, in the form they have in events. */
public final class JsonColumns {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private JsonColumns() {}

    public static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    public static <T> T read(String column, Class<T> type) {
        return JSON.readValue(column, type);
    }

    /** Reads an array; an absent one has no elements. */
    public static <T> List<T> list(@Nullable String column, Class<T[]> elements) {
        return column == null ? List.of() : List.of(read(column, elements));
    }

    public static JsonNode readTree(String column) {
        return JSON.readTree(column);
    }
}
