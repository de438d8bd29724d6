package dev.concord.local.apidrill;

/**
 * An answer that should not have come.
 *
 * @param fault what is wrong with it
 * @param command what repeats the request
 */
public record Finding(String operation, int status, String fault, String command) {}
