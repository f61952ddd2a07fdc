/**
 * Who may travel on a mission, and why they and not others?
 *
 * <p>What applicants answer ({@code Application}), the rules that make them eligible, which ask
 * where something is not known ({@code Eligibility}), the marks of a committee and what follows
 * from them under weights that can be moved ({@code Ranking}), tables of applications ({@code
 * ApplicationTable}), and where all of it is kept ({@code Applications}).
 */
@NullMarked
package fr.passerelle.delegation.application;

import org.jspecify.annotations.NullMarked;
