package dev.concord.payout.escrow.domain;

import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;

/**
 * A vendor's word to put money into a project.
 *
 * @param asset what the amount is of, which must be what the project's money is of
 */
public record FundingOrder(VendorId vendor, Asset asset, Funding funding) {}
