@NullMarked
package fr.passerelle.search;

import org.jspecify.annotations.NullMarked;
