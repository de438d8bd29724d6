package dev.concord.web.outbound;

/**
 * What is allowed beyond https to public addresses; nothing in production.
 *
 * @param http whether plain HTTP is
 * @param internal whether loopback and private addresses are; link-local ones, where clouds keep credentials, never
 */
public record OutboundSettings(boolean http, boolean internal) {}
