/**
 * Where do a cluster's staff see what it has reached of its contract with the State? On the pages
 * of this room: contracts with their objectives, the log of events that they are counted from, and
 * the report of any day.
 */
@NullMarked
package fr.passerelle.http.contract;

import org.jspecify.annotations.NullMarked;
