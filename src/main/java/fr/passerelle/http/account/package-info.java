/**
 * How do people sign in, and work in teams?
 *
 * <p>Pages for the account one has, for the teams one is in, and for who runs the installation. All
 * of them are forms that work without scripts. Who may ask for which is the business of the table
 * of access alone; nothing here checks a role again, save where it depends on what a form holds.
 */
@NullMarked
package fr.passerelle.http.account;

import org.jspecify.annotations.NullMarked;
