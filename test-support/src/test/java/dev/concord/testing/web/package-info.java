/** Tests of {@code dev.concord.testing.web}. */
@NullMarked
package dev.concord.testing.web;

import org.jspecify.annotations.NullMarked;
