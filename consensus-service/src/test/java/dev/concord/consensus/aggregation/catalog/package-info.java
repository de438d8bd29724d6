@NullMarked
package dev.concord.consensus.aggregation.catalog;

import org.jspecify.annotations.NullMarked;
