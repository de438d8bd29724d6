/**
 * The second wall between vendors: whoever a request is from, the database shows that caller's rows alone (row-level security). Who
 * calls is bound to the request's thread, and every connection that it takes is told so before it is used.
 */
@NullMarked
package dev.concord.web.rows;

import org.jspecify.annotations.NullMarked;
