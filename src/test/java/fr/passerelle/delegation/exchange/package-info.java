@NullMarked
package fr.passerelle.delegation.exchange;

import org.jspecify.annotations.NullMarked;
