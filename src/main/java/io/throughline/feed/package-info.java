/**
 * What BI tools pull: the views of the SQL schema {@code reporting_v1}, which are this room's whole contract, as OData v4.
 * Sets, columns, types, keys and descriptions are read from the database's catalog and the views' comments, so that
 * there is one list of them. Apache Olingo parses and describes; from its expressions one SQL statement is made for each
 * page, with every value bound and every name from the catalog. What is not supported is refused, never passed over.
 * Nothing of it is loaded before the first OData request.
 */
@NullMarked
package io.throughline.feed;

import org.jspecify.annotations.NullMarked;
