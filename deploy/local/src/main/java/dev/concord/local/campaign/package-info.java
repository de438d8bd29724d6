/**
 * One project through the public API, from its creation until the last reward has arrived: what the demo and the replay have in
 * common.
 */
@NullMarked
package dev.concord.local.campaign;

import org.jspecify.annotations.NullMarked;
