package dev.concord.payout.hold;

import dev.concord.contracts.event.FlagReason;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code concord.holds}.
 *
 * @param flags which quality flags hold a tasker until the operator has looked at them; none where nobody looks
 */
@ConfigurationProperties("concord.holds")
record HoldSettings(
        @DefaultValue({"constant", "random", "copying"}) Set<FlagReason> flags) {

    HoldSettings {
        flags = Set.copyOf(flags);
    }
}
