package dev.concord.payout.chain;

import dev.concord.contracts.money.Asset;
import java.util.Map;

/** From which height on deposits in each token count. Each is opened once, and never again; NEAR's height is the pin's. */
public interface AssetOpenings {

    Map<Asset, Long> heights();

    /** Returns false if the asset was opened before. */
    boolean add(Asset asset, long height);
}
