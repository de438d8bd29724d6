package dev.concord.submission.assignment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * Why a tasker gives a task back that is not broken. It is counted, so that the vendor and the operator see where tasks ask too
 * much.
 */
public enum SkipReason {
    @JsonProperty("too-hard")
    TOO_HARD,
    /** The instructions do not say what to do with this one. */
    @JsonProperty("unclear")
    UNCLEAR,
    /** The tasker would not see, read or hear this. */
    @JsonProperty("unwilling")
    UNWILLING,
    @JsonProperty("no-time")
    NO_TIME,
    @JsonProperty("unsaid")
    UNSAID;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
