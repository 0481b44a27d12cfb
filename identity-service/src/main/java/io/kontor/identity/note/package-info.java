/** What staff write about objects of every service: notes, and tags to find objects by. */
@NullMarked
package io.kontor.identity.note;

import org.jspecify.annotations.NullMarked;
