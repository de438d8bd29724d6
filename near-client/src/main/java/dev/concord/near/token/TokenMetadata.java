package dev.concord.near.token;

/** What a token says of itself (NEP-148): its name and symbol may be anything, and are no proof of what it is. */
public record TokenMetadata(String name, String symbol, int decimals) {}
