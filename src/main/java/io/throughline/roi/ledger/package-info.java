/**
 * Who claimed which part of a change. An account is a KPI, a population and the period that money covers; its cap is the
 * change that can be attributed, and the claims on it never sum above that. A population is resolved once, when its
 * account is opened, to all that the KPI can be measured on there: the units below a unit and the people behind it, or
 * a frozen cohort with its members and the people behind them. So a change is not claimed once of the people and once
 * of their unit: two accounts of a KPI that share a subject and a day do not both take claims. Claims on one KPI come
 * one after the other, by a lock of the transaction; the account's row and its CHECK hold even for who takes none.
 */
@NullMarked
package io.throughline.roi.ledger;

import org.jspecify.annotations.NullMarked;
