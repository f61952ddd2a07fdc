@NullMarked
package fr.passerelle.purchasing.consult;

import org.jspecify.annotations.NullMarked;
