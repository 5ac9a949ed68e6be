/** What the tests of all rooms share: the database, the client, the contract. */
@NullMarked
package io.throughline;

import org.jspecify.annotations.NullMarked;
