/** The language the services share: ids, money, labels and events. It depends on nothing but Jackson. */
@NullMarked
package dev.concord.contracts;

import org.jspecify.annotations.NullMarked;
