@NullMarked
package fr.passerelle.purchasing;

import org.jspecify.annotations.NullMarked;
