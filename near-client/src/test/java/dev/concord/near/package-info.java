/** Rules of the house over all packages. */
@NullMarked
package dev.concord.near;

import org.jspecify.annotations.NullMarked;
