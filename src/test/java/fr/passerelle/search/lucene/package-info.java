@NullMarked
package fr.passerelle.search.lucene;

import org.jspecify.annotations.NullMarked;
