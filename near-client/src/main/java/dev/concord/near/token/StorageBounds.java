package dev.concord.near.token;

import dev.concord.contracts.money.NearAmount;
import java.util.Optional;

/**
 * What registering with a contract costs (NEP-145).
 *
 * @param max empty for no limit
 */
public record StorageBounds(NearAmount min, Optional<NearAmount> max) {}
