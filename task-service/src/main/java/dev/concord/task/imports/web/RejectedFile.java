package dev.concord.task.imports.web;

import dev.concord.task.imports.FindImports;
import dev.concord.task.imports.ImportJob;
import dev.concord.task.imports.Rejections.Rejection;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the rejected lines of an import as NDJSON, one page in memory. Where more were rejected than are listed, a last line
 * says how many.
 */
@Component
final class RejectedFile {

    private static final int PAGE = 500;

    private final FindImports imports;
    private final JsonMapper json;

    RejectedFile(FindImports imports, JsonMapper json) {
        this.imports = imports;
        this.json = json;
    }

    void write(ImportJob job, OutputStream target) throws IOException {
        var listed = 0;
        var page = imports.rejected(job, 0, PAGE);
        while (!page.isEmpty()) {
            for (var each : page) {
                writeLine(new Line(each.line(), each.reason(), each.beginning()), target);
            }
            listed = last(page);
            page = page.size() < PAGE ? List.of() : imports.rejected(job, listed, PAGE);
        }
        if (listed < job.counts().rejected()) {
            writeLine(new NotListed(job.counts().rejected() - listed), target);
        }
    }

    private void writeLine(Object line, OutputStream target) throws IOException {
        target.write(json.writeValueAsBytes(line));
        target.write('\n');
    }

    private static int last(List<Rejection> page) {
        return page.getLast().position();
    }

    private record Line(long line, String reason, String beginning) {}

    private record NotListed(long notListed) {}
}
