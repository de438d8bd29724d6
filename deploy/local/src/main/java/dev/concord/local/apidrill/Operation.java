package dev.concord.local.apidrill;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What can be asked for by one method at one path.
 *
 * @param callers the security schemes that it asks for, one of them; none if anybody may ask
 * @param bodies what may be sent, by media type; missing if nothing is
 * @param responses what may be answered, by status
 */
record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        List<String> callers,
        JsonNode bodies,
        JsonNode responses) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");

    Operation {
        parameters = List.copyOf(parameters);
        callers = List.copyOf(callers);
    }

    /** Returns the names of the path's variables, each as {@link Noun} has it. */
    List<String> variables() {
        return VARIABLE.matcher(path)
                .results()
                .map(variable -> Noun.ofVariable(variable.group(1), path.substring(0, variable.start())))
                .toList();
    }

    /** Returns the path with a value for each of its variables; of what is not among the values, nothing stands there. */
    String pathOf(Map<String, String> values) {
        var filled = path;
        for (var variable : variables()) {
            filled = VARIABLE.matcher(filled).replaceFirst(PercentCode.encoded(values.getOrDefault(variable, "")));
        }
        return filled;
    }

    String name() {
        return method + " " + path;
    }

    boolean takesBody() {
        return !bodies.isMissingNode();
    }
}
