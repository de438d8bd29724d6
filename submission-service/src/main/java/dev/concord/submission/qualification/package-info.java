/**
 * Who may work on what: what a project asks for, held against what a tasker states and has shown. It is decided here, before the
 * scripts lease; who has not passed a project's test gets its control tasks, and is judged by the skill that they tell.
 */
@NullMarked
package dev.concord.submission.qualification;

import org.jspecify.annotations.NullMarked;
