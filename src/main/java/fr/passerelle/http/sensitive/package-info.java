/**
 * Where can a reader see which topics are sensitive, and whom to ask?
 *
 * <p>On one page a language, made of the same tables by which needs are read. The notes on results
 * are drawn in {@code http.page}, beside what they are about.
 */
@NullMarked
package fr.passerelle.http.sensitive;

import org.jspecify.annotations.NullMarked;
