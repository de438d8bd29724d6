/**
 * The rules by which a task is judged: which labels count, when it is decided, what each submission has earned. The state of a
 * task goes in, its next state and what is to be said come out.
 */
@NullMarked
package dev.concord.consensus.judging.domain;

import org.jspecify.annotations.NullMarked;
