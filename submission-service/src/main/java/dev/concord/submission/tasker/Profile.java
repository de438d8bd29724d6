package dev.concord.submission.tasker;

import dev.concord.contracts.event.Qualification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tasker states of themselves. It is personal: it stands in no event and no log.
 *
 * @param languages ISO 639 codes, at most 10 of them
 * @param country where the tasker is, an ISO 3166-1 code; absent if it is not stated
 */
public record Profile(List<String> languages, @Nullable String country) {

    public static final Profile NONE = new Profile(List.of(), null);

    public Profile {
        languages = List.copyOf(languages);
        Qualification.requireLanguages("languages", languages);
        if (country != null) {
            Qualification.requireCountry("country", country);
        }
    }

    /** Says nothing of what is in it, so that no log does. */
    @Override
    public String toString() {
        return "Profile[of %d languages]".formatted(languages.size());
    }
}
