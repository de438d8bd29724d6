/** What tokens are asked, and what of their answers is believed. */
@NullMarked
package dev.concord.near.token;

import org.jspecify.annotations.NullMarked;
