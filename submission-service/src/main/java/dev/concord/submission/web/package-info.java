/** What the controllers of all features share: the service's problem codes, and how an outage is told. */
@NullMarked
package dev.concord.submission.web;

import org.jspecify.annotations.NullMarked;
