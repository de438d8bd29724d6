package dev.concord.testing.web;

import java.lang.reflect.AnnotatedType;

/**
 * What a record has of JSON.
 *
 * @param nullable whether the code knows it as null
 * @param leftOut whether it is left out where it is null
 * @param raw whether it is JSON already, of which the type says nothing
 */
record Field(String name, AnnotatedType type, boolean nullable, boolean leftOut, boolean raw) {}
