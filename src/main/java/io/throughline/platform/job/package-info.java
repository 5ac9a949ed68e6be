/**
 * Work that takes longer than a request may wait, and bulk loads above all. A load is a job also where the client waits
 * for it: its report and its refused rows stay for a while. Where the client does not wait, the body is stored first and
 * acknowledged then; whichever replica is free takes it up under a lease, and another one does where the first one dies.
 * Effect, report and end of a job are one transaction, so that it happens once. What is done with the rows is a {@link
 * io.throughline.platform.job.LoadKind} of the room that they belong to.
 */
@NullMarked
package io.throughline.platform.job;

import org.jspecify.annotations.NullMarked;
