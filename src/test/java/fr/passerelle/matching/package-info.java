@NullMarked
package fr.passerelle.matching;

import org.jspecify.annotations.NullMarked;
