package dev.concord.local.apibench;

import dev.concord.local.report.Table;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What was measured in one bench. */
public record ApiBenchResult(String bench, int tasks, List<Figure> figures) {

    private static final JsonMapper JSON = new JsonMapper();

    public ApiBenchResult {
        figures = List.copyOf(figures);
    }

    /** One row for each figure. */
    public String table() {
        var table = new Table().row("%s, %,d tasks".formatted(bench, tasks), "measured", "asked");
        figures.forEach(figure ->
                table.row(figure.name(), "%,.1f %s".formatted(figure.value(), figure.unit()), figure.asked()));
        return table.toString();
    }

    /** An object with a member for each figure, named after it and its unit. */
    public String json() {
        var members = new LinkedHashMap<String, Object>();
        members.put("bench", bench);
        members.put("tasks", tasks);
        figures.forEach(figure -> members.put(figure.name() + ", " + figure.unit(), figure.value()));
        return JSON.writeValueAsString(members);
    }
}
