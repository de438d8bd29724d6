package dev.concord.local.client;

/**
 * One key of the treasury, by which payouts go.
 *
 * @param unresolved transactions of which it is not known yet what came of them
 */
public record Lane(String publicKey, String state, String lastNonce, long unresolved) {}
