/**
 * Holds the API's description against the code that answers: by each route, what a controller reads and writes must be what the
 * schemas say. The description is the gateway's; each service compares its own controllers with it.
 */
@NullMarked
package dev.concord.testing.web;

import org.jspecify.annotations.NullMarked;
