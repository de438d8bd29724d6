/** Amounts of money as whole base units. No floating point, no long: a yocto lost is a defect. */
@NullMarked
package dev.concord.contracts.money;

import org.jspecify.annotations.NullMarked;
