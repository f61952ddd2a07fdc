/**
 * How does a buyer find suppliers for a whole sheet of needs?
 *
 * <p>{@link fr.passerelle.http.purchasing.PurchasingRoutes} gathers the routes: the sheets of a
 * team, one sheet with its plan, a line with its long list, the risks, and the sheet to take away.
 * {@link fr.passerelle.http.purchasing.PurchasingDesk} finds the sheet of a request.
 */
@NullMarked
package fr.passerelle.http.purchasing;

import org.jspecify.annotations.NullMarked;
