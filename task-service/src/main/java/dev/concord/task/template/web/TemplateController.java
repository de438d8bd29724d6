package dev.concord.task.template.web;

import dev.concord.task.template.Template;
import dev.concord.task.template.Templates;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.Caller;
import dev.concord.web.ProblemException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows whoever is known which projects can be ordered as they are. */
@RestController
@RequestMapping("/v1/templates")
final class TemplateController {

    private final Templates templates;

    TemplateController(Templates templates) {
        this.templates = templates;
    }

    /** The templates in short. */
    record Listed(List<Item> items) {

        record Item(String name, String summary) {

            static Item of(Template template) {
                return new Item(template.name(), template.summary());
            }
        }
    }

    @GetMapping
    Listed list(Caller caller) {
        return new Listed(templates.all().stream().map(Listed.Item::of).toList());
    }

    /** The file as it is, so that it can be sent where projects are ordered. */
    @GetMapping(path = "/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    String find(Caller caller, @PathVariable String name) {
        return templates.find(name).map(Template::order).orElseThrow(() -> notFound(name));
    }

    private ProblemException notFound(String name) {
        var names = templates.all().stream().map(Template::name).collect(Collectors.joining(", "));
        return new ProblemException(
                TaskProblem.TEMPLATE_NOT_FOUND,
                "name: \"%s\" (expected one of: %s)".formatted(Requested.shortened(name), names));
    }
}
