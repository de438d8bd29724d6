package dev.concord.localnet.web;

import dev.concord.localnet.fault.Fault;
import dev.concord.localnet.fault.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Faults as the control API reads and shows them. */
final class FaultJson {

    private static final Set<String> FIELDS =
            Set.of("kind", "endpoint", "methods", "permille", "times", "size", "carriedOut");

    private FaultJson() {}

    /**
     * Reads a fault.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Fault read(JsonNode body) {
        for (var name : body.propertyNames()) {
            if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException(name + ": unknown (expected: one of " + FIELDS + ")");
            }
        }
        var usual = Fault.named(body.path("kind").asString(""));
        var methods = new HashSet<String>();
        body.path("methods").forEach(method -> methods.add(method.asString("")));
        var fault = usual.on(methods)
                .often((int) number(body, "permille", 1, 1000, usual.permille()), (int)
                        number(body, "times", 1, Integer.MAX_VALUE, usual.times()))
                .sized(number(body, "size", 0, Long.MAX_VALUE, usual.size()))
                .carriedOut(body.path("carriedOut").asBoolean(false));
        return body.has("endpoint") ? fault.at(body.path("endpoint").asString("")) : fault;
    }

    static ObjectNode list(List<Faults.Struck> faults) {
        var list = Json.object();
        var array = list.putArray("faults");
        faults.forEach(each -> array.add(show(each)));
        return list;
    }

    static long number(JsonNode body, String name, long min, long max) {
        return number(body, name, min, max, -1);
    }

    private static ObjectNode show(Faults.Struck struck) {
        var fault = struck.fault();
        var view = Json.object()
                .put("id", struck.id())
                .put("kind", fault.kind().code())
                .put("endpoint", fault.endpoint().orElse(null))
                .put("permille", fault.permille())
                .put("times", fault.times())
                .put("struck", struck.times())
                .put("size", fault.size())
                .put("carriedOut", fault.carriedOut());
        view.set("methods", Json.texts(fault.methods()));
        return view;
    }

    private static long number(JsonNode body, String name, long min, long max, long usual) {
        if (!body.hasNonNull(name) && usual >= min) {
            return usual;
        }
        var value = body.path(name);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < min
                || value.longValue() > max) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: a number, " + min + ".." + max + ")");
        }
        return value.longValue();
    }
}
