package dev.concord.near.rpc;

import dev.concord.contracts.money.NearAmount;

/**
 * Numbers of the chain that a payer depends on and that the chain may change.
 *
 * @param transactionValidityBlocks for how many heights behind its block a transaction can be included
 * @param storagePricePerByte what each byte of an account locks
 * @param minGasPrice the lowest price that gas is burnt at
 * @param gasPurchasePrice the lowest price that gas is bought at; what is not burnt comes back later
 * @param accountCreationCharge what creating an account burns, implicit ones too
 * @param maxActions how many actions a transaction may have
 * @param maxPrepaidGas what the calls of a transaction may attach together, in units of gas
 */
public record ChainLimits(
        String chainId,
        long transactionValidityBlocks,
        NearAmount storagePricePerByte,
        NearAmount minGasPrice,
        NearAmount gasPurchasePrice,
        NearAmount accountCreationCharge,
        int maxActions,
        long maxPrepaidGas) {}
