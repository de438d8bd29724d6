/** What free answers become, rule by rule. */
@NullMarked
package dev.concord.consensus.aggregation.text;

import org.jspecify.annotations.NullMarked;
