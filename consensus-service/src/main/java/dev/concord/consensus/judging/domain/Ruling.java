package dev.concord.consensus.judging.domain;

import dev.concord.contracts.label.Label;

/**
 * What a reviewer has ruled: the task's label, whatever its taskers say.
 *
 * @param number rulings of a task are counted from 1; the greatest holds
 */
public record Ruling(int number, Label label) {}
