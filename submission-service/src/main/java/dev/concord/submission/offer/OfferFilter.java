package dev.concord.submission.offer;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import java.util.Optional;

/**
 * Which offers a tasker wants to see; what is absent lets all through.
 *
 * @param kind the name of a kind of label, as in JSON
 * @param language one that the project asks for
 * @param asset what is earned
 * @param leastReward the least of it that a label earns
 */
public record OfferFilter(
        Optional<String> kind, Optional<String> language, Optional<Asset> asset, Optional<NearAmount> leastReward) {}
