@NullMarked
package fr.passerelle.evaluation;

import org.jspecify.annotations.NullMarked;
