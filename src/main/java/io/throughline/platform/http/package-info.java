/** What holds for every request before a resource sees it: request ids, safe paths, known parameters, secure headers. */
@NullMarked
package io.throughline.platform.http;

import org.jspecify.annotations.NullMarked;
