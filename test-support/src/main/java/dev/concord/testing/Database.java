package dev.concord.testing;

/** How to reach one database: what {@code spring.datasource.*} wants to know, so that a test hands it on as it is. */
public record Database(String jdbcUrl, String user, String password) {}
