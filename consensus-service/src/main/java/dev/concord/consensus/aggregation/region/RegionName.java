package dev.concord.consensus.aggregation.region;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a region is said to be.
 *
 * @param text what is said there, where the region is a stretch of speech
 */
public record RegionName(String className, @Nullable String text) {

    /** Returns the text without the blanks around it, which mean nothing. */
    Optional<String> strippedText() {
        return Optional.ofNullable(text).map(String::strip);
    }

    /** Whether both say the same. */
    boolean isSame(RegionName other) {
        return className.equals(other.className) && strippedText().equals(other.strippedText());
    }
}
