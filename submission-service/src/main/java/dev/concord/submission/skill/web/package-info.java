/** The HTTP side of {@code skill}. */
@NullMarked
package dev.concord.submission.skill.web;

import org.jspecify.annotations.NullMarked;
