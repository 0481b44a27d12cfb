/** The contract's surface: errors, lists, query parameters, letter case. */
@NullMarked
package io.kontor.platform.web;

import org.jspecify.annotations.NullMarked;
