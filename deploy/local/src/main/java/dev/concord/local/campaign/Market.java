package dev.concord.local.campaign;

import dev.concord.local.client.OperatorApi;
import dev.concord.local.client.VendorApi;

/**
 * A running platform, as those see it who trade on it.
 *
 * @param kafka where agreed labels are published, as host and port
 */
public record Market(VendorApi vendor, OperatorApi operator, Purse purse, Crowd crowd, Chain chain, String kafka) {}
