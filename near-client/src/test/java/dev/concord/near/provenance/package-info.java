@NullMarked
package dev.concord.near.provenance;

import org.jspecify.annotations.NullMarked;
