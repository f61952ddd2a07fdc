/**
 * How does a cluster show what it achieved of its contract with the State? Objectives stand beside
 * figures that are counted from a log of events; the log is only ever added to, so that the figures
 * of any past day can be counted again.
 */
@NullMarked
package fr.passerelle.cluster.contract;

import org.jspecify.annotations.NullMarked;
