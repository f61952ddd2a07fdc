@NullMarked
package fr.passerelle.delegation;

import org.jspecify.annotations.NullMarked;
