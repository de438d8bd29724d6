package dev.concord.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a project asks of its taskers. Whether agents may label says {@link Policy#agentShare}.
 *
 * @param languages what a tasker must know, all of them: ISO 639 codes of two or three small letters; none if empty
 * @param countries where a tasker may be, in any of them: ISO 3166-1 codes of two capital letters; anywhere if empty
 * @param leastSkill what a tasker must have shown before. Absent: nothing.
 * @param test what a tasker must pass first. Absent: there is no test.
 */
public record Qualification(
        List<String> languages,
        List<String> countries,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LeastSkill leastSkill,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable QualificationTest test) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int MOST_LANGUAGES = 10;
    private static final int MOST_COUNTRIES = 250;

    public Qualification {
        languages = List.copyOf(languages);
        countries = List.copyOf(countries);
        requireLanguages("qualification.languages", languages);
        requireSome("qualification.countries", countries.size(), MOST_COUNTRIES);
        countries.forEach(country -> requireCountry("qualification.countries", country));
        requireDifferent("qualification.countries", countries);
        if (languages.isEmpty() && countries.isEmpty() && leastSkill == null && test == null) {
            throw new IllegalArgumentException(
                    "qualification: asks for nothing (expected: languages, countries, leastSkill or test)");
        }
    }

    /** Refuses languages that are malformed, too many or named twice; whoever states languages is asked here, too. */
    public static void requireLanguages(String field, List<String> languages) {
        requireSome(field, languages.size(), MOST_LANGUAGES);
        for (var language : languages) {
            if (!LANGUAGE.matcher(language).matches()) {
                throw new IllegalArgumentException(
                        "%s: \"%s\" (expected: two or three small letters, as ISO 639 has them)"
                                .formatted(field, shortened(language)));
            }
        }
        requireDifferent(field, languages);
    }

    /** Refuses a country that is malformed. */
    public static void requireCountry(String field, String country) {
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("%s: \"%s\" (expected: two capital letters, as ISO 3166-1 has them)"
                    .formatted(field, shortened(country)));
        }
    }

    private static void requireSome(String field, int count, int most) {
        if (count > most) {
            throw new IllegalArgumentException("%s: %d (expected: at most %d)".formatted(field, count, most));
        }
    }

    private static void requireDifferent(String field, Collection<String> names) {
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException(field + ": " + names + " (expected: each once)");
        }
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "..." : text;
    }
}
