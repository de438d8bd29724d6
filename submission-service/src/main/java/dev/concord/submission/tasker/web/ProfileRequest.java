package dev.concord.submission.tasker.web;

import dev.concord.submission.tasker.Profile;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body by which taskers state what they are; what is absent is not stated any more. */
record ProfileRequest(
        @Nullable List<String> languages, @Nullable String country) {

    ProfileRequest {
        if (languages != null && languages.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("languages: null (expected: codes)");
        }
        // Refused while it is read.
        var _ = profile(languages, country);
    }

    Profile profile() {
        return profile(languages, country);
    }

    private static Profile profile(@Nullable List<String> languages, @Nullable String country) {
        return new Profile(languages == null ? List.of() : languages, country);
    }
}
