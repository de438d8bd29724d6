package dev.concord.task.project.web;

import dev.concord.contracts.event.LeastSkill;
import dev.concord.contracts.event.Qualification;
import dev.concord.contracts.event.QualificationTest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order asks of taskers.
 *
 * @param languages what a tasker must know; nothing in particular if absent
 * @param countries where a tasker may be; anywhere if absent
 */
record QualificationRequest(
        @Nullable List<String> languages,
        @Nullable List<String> countries,
        @Nullable LeastSkill leastSkill,
        @Nullable QualificationTest test) {

    QualificationRequest {
        languages = present("qualification.languages", languages);
        countries = present("qualification.countries", countries);
    }

    Qualification qualification() {
        return new Qualification(
                languages == null ? List.of() : languages, countries == null ? List.of() : countries, leastSkill, test);
    }

    private static List<String> present(String field, @Nullable List<String> texts) {
        if (texts != null && texts.stream().anyMatch(text -> text == null)) {
            throw new IllegalArgumentException(field + ": null (expected: codes)");
        }
        return texts == null ? List.of() : texts;
    }
}
