package dev.concord.local.platform;

import dev.concord.contracts.id.Ids;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Time, ids and chance, so that a test can set them. The random numbers make keys: in earnest they must be secure. */
public record Surroundings(InstantSource clock, Ids ids, RandomGenerator random) {}
