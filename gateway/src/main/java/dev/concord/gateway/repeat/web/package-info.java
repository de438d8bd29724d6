/** The filter that answers repeated requests, and what it reads of a request and holds back of an answer. */
@NullMarked
package dev.concord.gateway.repeat.web;

import org.jspecify.annotations.NullMarked;
